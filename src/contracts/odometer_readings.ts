import {at, code, count, entity} from "./column.ts";

/** An odometer reading. */
export const odometer_readings = entity(
  {zh: "里程", en: "an odometer reading", happened: "read_at"},
  {
    vin: code("车架号", "VIN, as given"),
    mileage_km: count("里程", "mileage, km"),
    read_at: at("读数时间", "read")
  }
);

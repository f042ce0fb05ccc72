import type {Customer} from "../../life.ts";
import {by, lifeFeed, quoted} from "../../port.ts";
import {compactDate, dateText, timeText} from "../../time.ts";

const header =
  "DEALER_CODE,CUSTOMER_NO,CUSTOMER_NAME,CUSTOMER_STATUS,CUSTOMER_TYPE,GENDER,BIRTHDAY,CT_CODE,CERTIFICATE_NO,CONTACTOR_PHONE,CONTACTOR_MOBILE,E_MAIL,PROVINCE,CITY,DISTRICT,ADDRESS,CUS_SOURCE,MEDIA_DETAIL,INTENT_LEVEL,CREATE_DATE,UPDATE_DATE,IS_STATUS";
const media: Record<string, string> = {"13111012": "厂家互联网-自有平台", "13111001": "自然到店", "13111003": "车展"};

/** yyyy-MM-dd, yyyy/M/d or yyyyMMdd: three generations of one screen. */
const birthday = (born: number, way: number): string => {
  const text = dateText(born);
  if (way === 0) return text.split("-").map(Number).join("/");
  return way === 1 ? compactDate(born) : text;
};

/** Potential customers and owners of a dealer. */
export default lifeFeed<Customer>({
  channel: "dms",
  feed: "customers",
  file: ({day}) => `customers-${compactDate(day)}.csv`,
  head: `\ufeff${header}\r\n`,
  separator: "\r\n",
  delimiter: ",",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: 6, unknown_code: 4, test_record: 2},
  items: (life) => life.customers,
  changes: (customer) => customer.versions.map((version) => version.at),
  key: (customer) => `${customer.store.dealer}|${customer.no}`,
  people: (customer) => [["customer", customer.versions[0]!.contact]],
  row: (customer, at, {person}) => {
    const {versions, store} = customer;
    let place = versions.length - 1;
    while (place > 0 && versions[place]!.at > at) place--;
    const {contact, isOwner, at: updated} = versions[place]!;
    const isCompany = contact.isCompany;
    const certificate = isCompany ? contact.uscc : contact.nationalId;
    return [
      store.dealer,
      customer.no,
      contact.name,
      isOwner ? "13211002" : "13211001",
      isCompany ? "10181002" : "10181001",
      isCompany ? "" : contact.isMale ? "10061001" : "10061002",
      isCompany || contact.nationalId === "" ? "" : birthday(contact.born, person.number % 9),
      certificate === "" ? "" : isCompany ? "12391007" : "12391001",
      certificate,
      contact.landline,
      contact.mobile,
      "",
      contact.city.province,
      contact.city.name,
      contact.district,
      person.number % 97 === 3 ? quoted(`${contact.address},"近地铁"`) : contact.address,
      customer.source,
      media[customer.source] ?? "",
      person.habit === "service" || (person.habit === "buyer" && customer.consultant.length === 2) ? "" : customer.level,
      timeText(versions[0]!.at),
      timeText(updated),
      by(customer.voidedAt, updated) ? "0" : "1"
    ];
  }
});

import {test} from "vitest";
import {arriveAsOne} from "./arrivals.ts";

test("three deliveries in any order, twelve times, end with the people of all at once, and no id dangles", () =>
  arriveAsOne(3, 12, 20260101));

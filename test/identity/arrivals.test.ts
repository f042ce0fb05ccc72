import {test} from "vitest";
import {arriveAsOne} from "./arrivals.ts";

test("three deliveries in any order, four times, end with the people of all at once, and no id dangles", () => arriveAsOne(3, 4, 20260101));

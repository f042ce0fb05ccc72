import {test} from "vitest";
import {arriveAsOne} from "./arrivals.ts";

test("three deliveries in any order end with the people of all at once, and no id dangles", () => arriveAsOne(3, 1, 20260101));

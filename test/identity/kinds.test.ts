import {expect, test} from "vitest";
import {overlaid} from "../../src/identity/kinds.ts";

test.each([
  ["another limit of a kind keeps the first", {phone: {names: 3}}, {phone: {national_ids: 2}}, {phone: {names: 3, national_ids: 2}}],
  ["the same limit is replaced", {phone: {names: 3}}, {phone: {names: 4}}, {phone: {names: 4}}],
  ["other kinds stay", {unionid: {national_ids: 1}}, {phone: {names: 4}}, {unionid: {national_ids: 1}, phone: {names: 4}}]
])("limits on top of limits: %s", (_, limits, others, expected) => expect(overlaid(limits, others)).toEqual(expected));

import {expect, test} from "vitest";
import {faultOf, Lost} from "../../pipelines/pull/fault.ts";
import {AppError} from "../../src/errors.ts";

// How errors of servers and networks are taken. SQLSTATE: https://www.postgresql.org/docs/18/errcodes-appendix.html

const error = (message: string, more: object = {}): Error => Object.assign(new Error(message), more);

test.each<[text: string, given: unknown, reason: string, mayPass: boolean]>([
  ["admin shutdown", error("terminating connection", {code: "57P01"}), "lost", true],
  ["starting up", error("the database system is starting up", {code: "57P03"}), "unreachable", true],
  ["too many connections", error("sorry, too many clients already", {code: "53300"}), "unreachable", true],
  ["connection exception", error("x", {code: "08006"}), "lost", true],
  ["reset", error("read ECONNRESET", {code: "ECONNRESET", syscall: "read"}), "lost", true],
  ["refused", error("connect ECONNREFUSED", {code: "ECONNREFUSED", syscall: "connect"}), "unreachable", true],
  ["refused by all addresses of a name", Object.assign(new AggregateError([]), {code: "ECONNREFUSED"}), "unreachable", true],
  ["unknown host", error("getaddrinfo ENOTFOUND db", {code: "ENOTFOUND", syscall: "getaddrinfo"}), "unreachable", true],
  ["the client's time to connect", error("timeout expired"), "unreachable", true],
  ["the client's time for an answer", error("Query read timeout"), "lost", true],
  ["ended without a word", error("Connection terminated unexpectedly"), "lost", true],
  ["silent", new Lost("connection is silent"), "lost", true],
  ["serialization", error("x", {code: "40001"}), "conflict", true],
  ["deadlock", error("x", {code: "40P01"}), "conflict", true],
  ["statement timeout", error("canceling statement due to statement timeout", {code: "57014"}), "timeout", false],
  ["password", error("password authentication failed for user", {code: "28P01"}), "login", false],
  ["no such database", error("x", {code: "3D000"}), "login", false],
  ["rights", error("permission denied for table customers", {code: "42501"}), "rights", false],
  ["table dropped meanwhile", error('relation "erp.x" does not exist', {code: "42P01"}), "settings", false],
  ["own certificate", error("self-signed certificate", {code: "DEPTH_ZERO_SELF_SIGNED_CERT"}), "tls", false],
  ["another name", error("Hostname/IP does not match", {code: "ERR_TLS_CERT_ALTNAME_INVALID"}), "tls", false],
  ["settings", new AppError("invalid_config", "no such table: x"), "settings", false],
  ["refusal of the lake", new AppError("refused_file", "long_record"), "refused", false],
  ["anything else of the server", error("division by zero", {code: "22012"}), "database", false]
])("%s", (_, given, reason, mayPass) => {
  expect(faultOf(given)).toMatchObject({reason, mayPass, message: expect.stringMatching(/./), fix: expect.stringMatching(/./)});
});

test("a fault of ours is none of the database's", () => expect(faultOf(new TypeError("x is undefined"))).toBeUndefined());

test("a message keeps names and leaves values out", () => {
  const said = 'invalid input syntax for type integer: "王一" in column "no"\nCONTEXT: "19900010001"';
  expect(faultOf(error(said, {code: "22P02"}))?.message).toBe('22P02: invalid input syntax for type integer: "…" in column "no"');
});

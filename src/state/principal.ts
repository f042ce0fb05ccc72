export const roles = ["marketer", "executive", "service", "engineer", "privacy"] as const;
export type Role = (typeof roles)[number];

/** What a key or user may have beside the role. */
export const scopes = ["identifiers:plain"] as const;
export type Scope = (typeof scopes)[number];

/** Who asks. */
export interface Principal {
  /** An API key, a person who signed in, or nobody in a workspace without users. */
  kind: "key" | "user" | "nobody";
  name: string;
  role: Role;
  /** Codes of the stores whose people are seen; null: all, empty: none. */
  stores: readonly string[] | null;
  scopes: readonly Scope[];
}

/** Before the first user is made, pages on this machine are open as an executive sees them: figures and never a person. */
export const nobody: Principal = {kind: "nobody", name: "nobody", role: "executive", stores: null, scopes: []};

/** As records name the one who acted: users by name, others with their kind. */
export const actorOf = ({kind, name}: Pick<Principal, "kind" | "name">): string => (kind === "user" ? name : `${kind}:${name}`);

/** The same with the role that it was done in. */
export const doer = (principal: Principal): {actor: string; role: Role} => ({actor: actorOf(principal), role: principal.role});

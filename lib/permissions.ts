export const roles = ["learner", "mentor", "editor", "admin"] as const;
export type Role = (typeof roles)[number];

export const tokenScopes = ["read", "progress", "editorial"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** Who may use a route: which roles, and with which scope an access token may stand in for the person. */
export type Permission = {
  name: string;
  /** `null`: anyone, signed in or not. */
  roles: readonly Role[] | null;
  /** `null`: not by token. */
  scope: TokenScope | null;
};

const editors = ["editor", "admin"] as const;

/** Whom an administrator may assign as a mentor. A learner's own invitation asks for no role. */
export const mentorRoles = ["mentor", "editor", "admin"] as const satisfies readonly Role[];

/** The one table of permissions. Every route names one of these, and the authorization tests read them. */
export const can = {
  visit: { name: "visit", roles: null, scope: "read" },
  readOwnData: { name: "readOwnData", roles, scope: "read" },
  recordOwnProgress: { name: "recordOwnProgress", roles, scope: "progress" },
  /** Account, password, sessions, tokens: only from a signed-in browser. */
  manageOwnAccount: { name: "manageOwnAccount", roles, scope: null },
  /** Whoever someone chose as their mentor: no role admits to a learner's data, only that learner's mentorship does. */
  mentor: { name: "mentor", roles, scope: null },
  readDrafts: { name: "readDrafts", roles: editors, scope: "editorial" },
  editContent: { name: "editContent", roles: editors, scope: "editorial" },
  administer: { name: "administer", roles: ["admin"], scope: null },
} as const satisfies Record<string, Permission>;

/** Who is asking, as the database knows them at this moment. */
export type Caller = {
  userId: string;
  name: string;
  role: Role;
  locale: string;
  timeZone: string;
  /** The session or the token this request came with; exactly one is set. */
  sessionId: string | null;
  tokenId: string | null;
  /** Scopes of the token; `null` for a session. */
  scopes: readonly TokenScope[] | null;
};

export type Verdict = "allowed" | "NOT_SIGNED_IN" | "FORBIDDEN";

export function judge(permission: Permission, caller: Caller | null): Verdict {
  if (caller?.scopes && (permission.scope === null || !caller.scopes.includes(permission.scope))) return "FORBIDDEN";
  if (permission.roles === null) return "allowed";
  if (caller === null) return "NOT_SIGNED_IN";
  return permission.roles.includes(caller.role) ? "allowed" : "FORBIDDEN";
}

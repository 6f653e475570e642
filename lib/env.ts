import { z } from "zod";

/** One variable that cannot be used as it stands. */
export type EnvProblem = { name: string; problem: string; remedy: string };

/** What the environment says, or everything that is wrong with it, one line per variable. */
export class EnvError extends Error {
  readonly problems: EnvProblem[];
  constructor(problems: EnvProblem[]) {
    super(problems.map(({ name, problem, remedy }) => `${name} ${problem}. ${remedy}.`).join("\n"));
    this.name = "EnvError";
    this.problems = problems;
  }
}

/** Secrets that stand in examples and guides. Whoever copies one has none. */
const knownSecrets = /^(change.?me|secret|example|test|dev|please|your|waymark)/i;
const secretLength = 32;

const url = (protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));
const text = z.string().trim().min(1);

const fields = {
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  DATA_DIR: text.default(".data"),
  DATABASE_URL: url(["postgres:", "postgresql:"]).optional(),
  NEXTAUTH_URL: url(["http:", "https:"])
    .refine((address) => URL.canParse(address) && new URL(address).pathname === "/" && new URL(address).search === "")
    .transform((address) => (URL.canParse(address) ? new URL(address).origin : address))
    .optional(),
  NEXTAUTH_SECRET: text.optional(),
  ADMIN_EMAIL: z.email().max(254).optional(),
  ADMIN_PASSWORD: z.string().min(10).max(128).optional(),
  RATE_LIMIT_FACTOR: z.coerce.number().positive().max(1_000_000).default(1),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LINK_CHECKS: z.enum(["on", "off"]).default("on"),
  GITHUB_ID: text.optional(),
  GITHUB_SECRET: text.optional(),
  GOOGLE_ID: text.optional(),
  GOOGLE_SECRET: text.optional(),
  OIDC_ISSUER: url(["http:", "https:"]).optional(),
  OIDC_ID: text.optional(),
  OIDC_SECRET: text.optional(),
  OIDC_NAME: text.max(60).optional(),
};

/** What is wrong with a value of this variable, and what to do about it. Values themselves are never repeated. */
const advice: Record<keyof typeof fields, [problem: string, remedy: string]> = {
  PORT: ["is not a port number", "Set a whole number from 1 to 65535, or leave it out for 3000"],
  DATA_DIR: ["is not a folder name", "Set a folder that may be written to, or leave it out for .data"],
  DATABASE_URL: [
    "is not the address of a Postgres database",
    "Write it as postgres://user:password@host:5432/database, or leave it out to use the embedded Postgres",
  ],
  NEXTAUTH_URL: [
    "is not the address of this site",
    "Write scheme and host without a path, such as https://learn.example.org",
  ],
  NEXTAUTH_SECRET: [
    `is not a secret of at least ${secretLength} characters`,
    "Set one made by `openssl rand -base64 32`, or leave it out to have one made and kept",
  ],
  ADMIN_EMAIL: ["is not an e-mail address", "Set the address of the first administrator, or leave it out"],
  ADMIN_PASSWORD: ["does not have 10 to 128 characters", "Set a longer one, or leave it out to have one made"],
  RATE_LIMIT_FACTOR: ["is not a number above 0", "Set 1 for the usual limits, 10 for ten times the room"],
  TRUST_PROXY: ["is not a number of proxies", "Set how many proxies of yours stand in front, from 0 to 10"],
  LINK_CHECKS: ["is neither on nor off", "Set off where the server cannot reach the internet, or leave it out for on"],
  GITHUB_ID: ["is missing while GITHUB_SECRET is set", "Set both, or neither"],
  GITHUB_SECRET: ["is missing while GITHUB_ID is set", "Set both, or neither"],
  GOOGLE_ID: ["is missing while GOOGLE_SECRET is set", "Set both, or neither"],
  GOOGLE_SECRET: ["is missing while GOOGLE_ID is set", "Set both, or neither"],
  OIDC_ISSUER: ["is missing or not an address", "Set OIDC_ISSUER, OIDC_ID and OIDC_SECRET together, or none of them"],
  OIDC_ID: ["is missing", "Set OIDC_ISSUER, OIDC_ID and OIDC_SECRET together, or none of them"],
  OIDC_SECRET: ["is missing", "Set OIDC_ISSUER, OIDC_ID and OIDC_SECRET together, or none of them"],
  OIDC_NAME: ["is not a name of at most 60 characters", "Set what the sign-in button shall say, or leave it out"],
};

const togetherOrNot = [
  ["GITHUB_ID", "GITHUB_SECRET"],
  ["GOOGLE_ID", "GOOGLE_SECRET"],
  ["OIDC_ISSUER", "OIDC_ID", "OIDC_SECRET"],
] as const;

const schema = z
  .object(fields)
  .superRefine((env, context) => {
    for (const group of togetherOrNot) {
      if (!group.some((name) => env[name] !== undefined)) continue;
      for (const name of group) {
        if (env[name] === undefined) context.addIssue({ code: "custom", path: [name], message: "missing" });
      }
    }
  })
  .transform((env) => ({ ...env, NEXTAUTH_URL: env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}` }));

export type Env = z.infer<typeof schema>;

/**
 * Reads the environment. An empty variable counts as absent (compose files pass those on).
 * In production a secret that is short or stands in a guide is refused; in development any will do.
 * @throws EnvError naming every variable that is wrong
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.keys(fields).flatMap((name) => (source[name] ? [[name, source[name]] as const] : [])),
  );
  const read = schema.safeParse(given);
  const wrong = new Set(read.success ? [] : read.error.issues.map((issue) => String(issue.path[0])));
  if (source.NODE_ENV === "production" && given.NEXTAUTH_SECRET !== undefined) {
    const secret = given.NEXTAUTH_SECRET;
    if (secret.length < secretLength || knownSecrets.test(secret) || new Set(secret).size < 8) {
      wrong.add("NEXTAUTH_SECRET");
    }
  }
  if (!read.success || wrong.size > 0) {
    throw new EnvError(
      [...wrong].map((name) => {
        const [problem, remedy] = advice[name as keyof typeof fields];
        return { name, problem, remedy };
      }),
    );
  }
  return read.data;
}

let known: Env | undefined;

/** The environment of this process, read once. Only for code that runs on the server. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}

/** Loads `.env` of the working directory if there is one; what the shell has set wins. */
export function loadEnvFile(path = ".env"): void {
  try {
    process.loadEnvFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

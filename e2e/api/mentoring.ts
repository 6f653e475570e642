import { randomUUID } from "node:crypto";
import { type Caller, enter } from "#e2e/api/world";

/** A stage whose project has five acceptance criteria, and a capability. */
export const projectStage = "foundations";
export const capability = "prompt-context";

/** The secret of a new invitation of this learner's. */
export async function inviteBy(learner: Caller): Promise<string> {
  const made = await learner.send("POST", "/me/invitations");
  if (made.status !== 201) throw new Error(`invite: ${made.status} ${made.text}`);
  return made.json<{ token: string }>().token;
}

/** Makes one the mentor of the other, the way people do. */
export async function mentorBy(learner: Caller, mentor: Caller): Promise<void> {
  const accepted = await mentor.send("POST", "/mentor/invitations", { body: { token: await inviteBy(learner) } });
  if (accepted.status !== 201) throw new Error(`accept: ${accepted.status} ${accepted.text}`);
}

/** Hands in a complete project. Its id. */
export async function handInBy(learner: Caller): Promise<string> {
  const id = randomUUID();
  const body = {
    id,
    links: ["https://example.com/work"],
    answers: Array(5).fill("On page one"),
    reflection: "Learned",
  };
  const handedIn = await learner.send("PUT", `/me/projects/${projectStage}`, { body });
  if (handedIn.status !== 200) throw new Error(`hand in: ${handedIn.status} ${handedIn.text}`);
  return id;
}

export const acceptedReview = () => ({
  id: randomUUID(),
  verdict: "accepted",
  criteria: Array.from({ length: 5 }, () => ({ met: true, comment: "Clear" })),
  comment: "Well done",
});
export const givenLevel = () => ({ id: randomUUID(), level: 3, note: "As seen in the project" });
export const heldCheckIn = () => ({
  id: randomUUID(),
  note: "We agreed on most",
  views: [{ capability, level: 2, note: "Getting there" }],
});

/** What the routes about mentors need to exist, around someone who is learner and mentor both. */
export type Mentoring = {
  /** A learner of theirs, with a project handed in, and one whom they will part from. */
  pupil: string;
  parting: string;
  pupilsHandIn: string;
  /** Mentors of theirs: one they will end, and one whom an administrator will. */
  mentor: string;
  otherMentor: string;
  /** Someone who may be assigned. */
  colleague: string;
  invitation: string;
  /** Invitations that others sent them. */
  acceptToken: string;
  lookToken: string;
};

export async function makeMentoring(owner: Caller, colleague: Caller): Promise<Mentoring> {
  const [pupil, parting] = [await enter("learner"), await enter("learner")];
  for (const one of [pupil, parting]) {
    await mentorBy(one, owner);
    await mentorBy(owner, one);
  }
  const invitation = (await owner.send("POST", "/me/invitations")).json<{ id: string }>().id;
  return {
    pupil: pupil.id,
    parting: parting.id,
    pupilsHandIn: await handInBy(pupil),
    mentor: pupil.id,
    otherMentor: parting.id,
    colleague: colleague.id,
    invitation,
    acceptToken: await inviteBy(await enter("learner")),
    lookToken: await inviteBy(await enter("learner")),
  };
}

type Sample = { params?: Record<string, string>; body?: unknown; query?: string };

/** A right request for each route about mentors. */
export const mentoringSamples: Record<string, (things: Mentoring & { userId: string }) => Sample> = {
  "GET /me/check-ins": () => ({ query: "limit=5" }),
  "GET /me/invitations": () => ({}),
  "POST /me/invitations": () => ({}),
  "DELETE /me/invitations/[id]": ({ invitation }) => ({ params: { id: invitation } }),
  "GET /me/levels": () => ({ query: "limit=5" }),
  "GET /me/mentors": () => ({}),
  "DELETE /me/mentors/[mentor]": ({ mentor }) => ({ params: { mentor } }),
  "POST /mentor/invitations": ({ acceptToken }) => ({ body: { token: acceptToken } }),
  "POST /mentor/invitations/look": ({ lookToken }) => ({ body: { token: lookToken } }),
  "GET /mentor/learners": () => ({ query: "show=all" }),
  "GET /mentor/learners/[learner]": ({ pupil }) => ({ params: { learner: pupil } }),
  "DELETE /mentor/learners/[learner]": ({ parting }) => ({ params: { learner: parting } }),
  "GET /mentor/learners/[learner]/capabilities": ({ pupil }) => ({ params: { learner: pupil } }),
  "GET /mentor/learners/[learner]/check-ins": ({ pupil }) => ({ params: { learner: pupil }, query: "limit=5" }),
  "POST /mentor/learners/[learner]/check-ins": ({ pupil }) => ({ params: { learner: pupil }, body: heldCheckIn() }),
  "GET /mentor/learners/[learner]/hand-ins": ({ pupil }) => ({ params: { learner: pupil } }),
  "POST /mentor/learners/[learner]/hand-ins/[id]/reviews": ({ pupil, pupilsHandIn }) => ({
    params: { learner: pupil, id: pupilsHandIn },
    body: acceptedReview(),
  }),
  "GET /mentor/learners/[learner]/levels": ({ pupil }) => ({ params: { learner: pupil }, query: "limit=5" }),
  "PUT /mentor/learners/[learner]/levels/[capability]": ({ pupil }) => ({
    params: { learner: pupil, capability },
    body: givenLevel(),
  }),
  "GET /mentor/learners/[learner]/progress": ({ pupil }) => ({ params: { learner: pupil } }),
  "GET /users/[id]/mentors": ({ userId }) => ({ params: { id: userId } }),
  "POST /users/[id]/mentors": ({ userId, colleague }) => ({ params: { id: userId }, body: { mentor: colleague } }),
  "DELETE /users/[id]/mentors/[mentor]": ({ userId, otherMentor }) => ({
    params: { id: userId, mentor: otherMentor },
  }),
};

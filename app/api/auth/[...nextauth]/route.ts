import { handleAuth } from "#app/api/auth/handler";

export const GET = handleAuth;
export const POST = handleAuth;

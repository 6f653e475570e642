import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

const compressible = /^(?:text\/|application\/(?:json|problem\+json|javascript|manifest\+json|xml)|image\/svg)/;
const smallestWorth = 1024;

export const isCompressible = (type: string, size: number): boolean => size >= smallestWorth && compressible.test(type);

/** The best encoding both sides know. `q=0` is a refusal. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (!accepted) return "identity";
  const offers = accepted
    .toLowerCase()
    .split(",")
    .flatMap((offer) => {
      const [name = "", ...parameters] = offer.split(";").map((part) => part.trim());
      return parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)) ? [] : [name];
    });
  if (offers.includes("br")) return "br";
  return offers.includes("gzip") ? "gzip" : "identity";
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Compresses once for many readers. */
export async function encode(body: Buffer, encoding: Encoding, quality = 6): Promise<Buffer> {
  if (encoding === "br") {
    return brotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    });
  }
  return encoding === "gzip" ? zip(body, { level: 7 }) : body;
}

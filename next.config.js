import { fileURLToPath } from "node:url";
import createNextIntlPlugin from "next-intl/plugin";

const withMessages = createNextIntlPlugin("./lib/i18n.ts");

/** @type {import("next").NextConfig} */
const config = {
  agentRules: false,
  poweredByHeader: false,
  // The server in front compresses once per page instead of once per request.
  compress: false,
  generateEtags: false,
  // There is no image route to attack or to fill the disk with.
  images: { unoptimized: true },
  // Checked by `npm test`; a start must not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Rendered pages live in memory and hold for one content release.
  cacheHandler: fileURLToPath(new URL("./server/cache-handler.ts", import.meta.url)),
  cacheMaxMemorySize: 0,
  productionBrowserSourceMaps: false,
  // Development writes every request down; this address is a secret.
  logging: { incomingRequests: { ignore: [/^\/api\/v1\/calendar\//] } },
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "@node-rs/argon2", "pino"],
  experimental: {
    // The server in front makes the request itself, from the path and the kind of answer wanted; there is no address to
    // confuse a shared cache with.
    validateRSCRequestHeaders: false,
  },
};

export default withMessages(config);

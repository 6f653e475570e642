# Builds and runs Waymark with our own server. The database is elsewhere: see compose.yaml.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY prisma/schema prisma/schema
RUN npm ci
COPY . .
# The image brings its own Node, and what only speeds up the next build has no use in it.
RUN npx --no-install prisma generate && node scripts/build.ts && npm prune --omit=dev --ignore-scripts \
  && rm -rf .next/cache node_modules/node-linux-* node_modules/.bin/node

FROM node:24-bookworm-slim
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data
RUN mkdir /data && chown node:node /data
WORKDIR /app
# The app may write to /data and nowhere else.
COPY --from=build /app ./
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=4s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Migrates, seeds, serves, and passes a stop on to a server that finishes what it has.
CMD ["node", "scripts/start.ts"]

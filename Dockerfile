# One image for api, worker and dev-idp; the command chooses which. Debian, not Alpine: nothing here is built for musl.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY scripts scripts
RUN npm ci --no-audit --no-fund --ignore-scripts
# The binding to PKCS#11 modules is compiled; Node's headers are in the image.
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends python3 make g++ \
  && npm_config_nodedir=/usr/local npm rebuild pkcs11js
COPY . .
RUN node scripts/build.mjs --force && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production PORT=3000
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/libs/regulations/data libs/regulations/data
COPY --from=build /app/libs/signing/assets libs/signing/assets
COPY --from=build /app/apps/simulator/data apps/simulator/data
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
CMD ["node", "dist/apps/api/src/main.js"]

# Compiled JavaScript and its production dependencies. Nothing here names a processor: amd64 and arm64 alike.
FROM node:24-bookworm-slim AS build
WORKDIR /app
# To compile better-sqlite3. Compiled against the headers of Node.js 24.19 and later it aborts
# (github.com/nodejs/node/issues/65446), so the two calls they added are taken out; older headers have none.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/* \
  && sed -i -E 's,^ +(Add|Remove)CleanupHook\(\);$,// &,' /usr/local/include/node/node_object_wrap.h
ENV npm_config_build_from_source=true npm_config_nodedir=/usr/local
# Before the sources: editing those installs nothing again.
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json main.ts ./
COPY models models
COPY scripts scripts
RUN npm run build && npm prune --omit=dev
# What production never reads: SQLite's sources and objects, browser builds and the optional peers of TypeORM.
RUN cd node_modules \
  && rm -rf better-sqlite3/deps better-sqlite3/build/Release/obj* typeorm/browser ts-node typescript

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production DB_PATH=/database/sale-analysis.db
# Whoever the command runs as can write here; a new volume takes this mode over.
RUN mkdir --mode=1777 /database dataviz
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
USER node
ENTRYPOINT ["node", "dist/main.js"]

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
# Of a proxy that signs what it passes on. It stays in this stage, as does http_proxy, which Docker knows by itself.
ARG CA_CERTIFICATE
RUN if [ -n "$CA_CERTIFICATE" ]; then echo "$CA_CERTIFICATE" > /ca.pem && export NODE_EXTRA_CA_CERTS=/ca.pem; fi \
  && npm ci
COPY tsconfig.json tsconfig.build.json main.ts ./
COPY models models
COPY scripts scripts
COPY tools/notices.mjs tools/
# ts-node would stay as a peer that TypeORM may use. What production never reads goes, too: sources, objects, types, tests.
RUN npm run build \
  && npm prune --omit=dev --legacy-peer-deps \
  && node tools/notices.mjs > THIRD-PARTY-NOTICES \
  && cd node_modules \
  && find better-sqlite3/build -type f ! -name better_sqlite3.node -delete \
  && find . -depth \( -name '*.map' -o -name '*.ts' -o -name '*.mts' -o -name test -o -name tests \) -exec rm -r {} + \
  && rm -rf better-sqlite3/deps better-sqlite3/src typeorm/browser \
  && find . -type d -empty -delete

# Node.js alone: no npm, no headers, no compiler.
FROM debian:bookworm-slim
LABEL org.opencontainers.image.title="sales-analysis" \
  org.opencontainers.image.description="Exact sales analyses of CSV exports" \
  org.opencontainers.image.version="1.0.0" \
  org.opencontainers.image.licenses="MIT"
WORKDIR /app
ENV NODE_ENV=production DB_PATH=/database/sale-analysis.db
# Whoever the command runs as can write here; a new volume takes this mode over.
RUN mkdir --mode=1777 /database dataviz
COPY --from=build /usr/local/bin/node /usr/local/bin/
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/THIRD-PARTY-NOTICES ./
COPY LICENSE docker-entrypoint.sh ./
# For everybody, whatever the folder it comes from allows; and it starts, or the build fails.
RUN chmod a+rx docker-entrypoint.sh && node dist/main.js --version
USER 1000:1000
ENTRYPOINT ["/app/docker-entrypoint.sh"]

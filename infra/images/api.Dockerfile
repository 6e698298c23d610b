# API, worker, sealer and migrations: one tree, whose command says which of them runs.
# Built from the folder that `npm run images` fills (`.girasol/images/context/api`); nothing is fetched while it is built.

# The base: shared libraries, authorities, time zones, and one account. From a registry by digest, or `made` as below.
# checkov:skip=CKV_DOCKER_7: BASE is the stage below or an image by digest, which the build refuses to do without.
ARG BASE=made
FROM scratch AS made
COPY base/ /

# The whole program is loaded once as it will run: a package that is missing ends the build, not a deployment.
FROM ${BASE} AS tried
COPY node/ /
COPY packages/ /
COPY program/ /
COPY bill/ /
WORKDIR /app
USER 10001:10001
RUN ["/usr/local/bin/node", "--input-type=module", "--eval", "await import('/app/apps/api/src/app.ts'); await import('/app/apps/api/src/database/migrate.ts'); process.exit(0)"]

FROM ${BASE} AS final
ARG VERSION=0.0.0
ARG REVISION=unknown
ARG CREATED=1970-01-01T00:00:00Z
LABEL org.opencontainers.image.title="girasol-api" \
      org.opencontainers.image.description="API, worker, sealer and migrations of Girasol" \
      org.opencontainers.image.vendor="Girasol" \
      org.opencontainers.image.licenses="UNLICENSED" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}"
# Each from a folder that holds whole paths: folders then keep their times, and two builds are the same.
COPY node/ /
COPY packages/ /
COPY program/ /
COPY --from=tried /sbom.json /
ENV PATH=/usr/local/bin \
    NODE_ENV=production \
    GIRASOL_API_HOST=0.0.0.0 \
    GIRASOL_CONTAINER_PORT=4100
WORKDIR /app
USER 10001:10001
EXPOSE 4100
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["/usr/local/bin/node", "/app/healthcheck.ts"]
CMD ["node", "apps/api/src/server.ts"]

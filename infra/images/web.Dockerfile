# The customer site: built in a stage of its own, served by its own small server.
# Built from the folder that `npm run images` fills (`.girasol/images/context/web`); nothing is fetched while it is built.

# The base: shared libraries, authorities, time zones, and one account. From a registry by digest, or `made` as below.
# checkov:skip=CKV_DOCKER_7: BASE is the stage below or an image by digest, which the build refuses to do without.
ARG BASE=made
FROM scratch AS made
COPY base/ /

FROM ${BASE} AS built
ARG SOURCE_DATE_EPOCH=0
COPY node/ /
COPY packages/ /
COPY program/ /
COPY build/ /
COPY bill/ /
WORKDIR /app
RUN ["/usr/local/bin/node", "/build-site.ts", "web"]

FROM ${BASE} AS final
ARG VERSION=0.0.0
ARG REVISION=unknown
ARG CREATED=1970-01-01T00:00:00Z
LABEL org.opencontainers.image.title="girasol-web" \
      org.opencontainers.image.description="Customer site of Girasol" \
      org.opencontainers.image.vendor="Girasol" \
      org.opencontainers.image.licenses="UNLICENSED" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}"
# Each from a folder that holds whole paths: folders then keep their times, and two builds are the same.
COPY node/ /
COPY --from=built /out/ /
COPY --from=built /sbom.json /
ENV PATH=/usr/local/bin \
    NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    GIRASOL_SITE_HOST=0.0.0.0 \
    PORT=4000 \
    GIRASOL_CONTAINER_PORT=4000
WORKDIR /app
USER 10001:10001
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["/usr/local/bin/node", "/app/healthcheck.ts"]
CMD ["node", "apps/web/server.ts"]

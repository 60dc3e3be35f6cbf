# Millgraph's services, each started from this one image by its own command: see compose.yaml and docs/operations.md.

# What runs in production. Without scripts: the base image is the Node that the package "node" would fetch. Without optional
# packages: they are the embedded Postgres, and a container is given a DATABASE_URL.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
ENV PORT=4000
COPY --from=packages /app/node_modules ./node_modules
COPY package.json main.ts supergraph.graphql ./
COPY contracts ./contracts
COPY platform ./platform
COPY subgraphs ./subgraphs
COPY gateway ./gateway
COPY connectors ./connectors
COPY demo ./demo
COPY examples ./examples
# All of the above belongs to root: what runs can change nothing of it.
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "platform/healthcheck.ts"]
CMD ["node", "gateway/main.ts"]

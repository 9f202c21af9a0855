# MongoDB's wire protocol by FerretDB over PostgreSQL with the DocumentDB extension: the nearest server to a MongoDB that
# Debian and Go's modules can bring. No transactions that roll back, no collation, no change streams.

mongo_version=v2.7.0
mongo_port="${SERVICES_MONGODB_PORT:-27018}"
mongo_postgres_port="${SERVICES_POSTGRES_PORT:-27019}"
mongo_postgres=/usr/lib/postgresql/18/bin
mongo_data=/var/lib/ziyuan-postgres

mongo_start() {
  mongo_install
  running postgres || mongo_start_postgres
  if ! running ferretdb; then
    install -d -o nobody "$SERVICES_DIR/ferretdb"
    launch ferretdb setpriv --reuid=nobody --regid=nogroup --clear-groups env -i HOME="$SERVICES_DIR/ferretdb" \
      "$SERVICES_DIR/bin/ferretdb" --postgresql-url="postgres://postgres@127.0.0.1:$mongo_postgres_port/postgres?pool_max_conns=60" \
      --listen-addr="127.0.0.1:$mongo_port" --no-auth --telemetry=disable --state-dir="$SERVICES_DIR/ferretdb" --debug-addr=- --log-level=warn
  fi
  answers ferretdb "$mongo_port"
}

mongo_stop() {
  halt ferretdb TERM
  halt postgres
}

mongo_env() { echo "export ZIYUAN_TEST_MONGODB='mongodb://127.0.0.1:$mongo_port/?directConnection=true'"; }

mongo_install() {
  debian_install postgresql-18-documentdb
  [[ "$("$SERVICES_DIR/bin/ferretdb" --version 2>/dev/null || true)" == *"${mongo_version#v}"* ]] && return 0
  local go
  go="$(command -v go || echo /usr/local/go/bin/go)"
  say "building FerretDB $mongo_version"
  GOBIN="$SERVICES_DIR/bin" "$go" install "github.com/FerretDB/FerretDB/v2/cmd/ferretdb@$mongo_version" >>"$SERVICES_DIR/log/install.log" 2>&1 ||
    { tail -n 20 "$SERVICES_DIR/log/install.log" >&2; return 1; }
}

# Trust on the loopback address only: the extension connects back to its own server.
mongo_start_postgres() {
  if [[ ! -e "$debian$mongo_data/.complete" ]]; then
    rm -rf "$debian$mongo_data"
    debian_run root install -d -o postgres -g postgres -m 700 "$mongo_data"
    debian_run postgres "$mongo_postgres/initdb" -D "$mongo_data" --auth=trust --encoding=UTF8 --locale=C.UTF-8 >>"$SERVICES_DIR/log/postgres.log" 2>&1
    cat >>"$debian$mongo_data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 100
shared_buffers = '256MB'
shared_preload_libraries = 'pg_cron,pg_documentdb_core,pg_documentdb'
cron.database_name = 'postgres'
CONF
  fi
  launch postgres env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 chroot --userspec="postgres:$(debian_group postgres)" "$debian" \
    "$mongo_postgres/postgres" -D "$mongo_data" -p "$mongo_postgres_port" \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off # tests kill our processes, never this server
  answers postgres "$mongo_postgres_port"
  mongo_extend
}

mongo_extend() {
  local psql=(debian_run postgres "$mongo_postgres/psql" -h 127.0.0.1 -p "$mongo_postgres_port" -qAt -d postgres)
  for _ in {1..50}; do "${psql[@]}" -c 'SELECT 1' >/dev/null 2>&1 && break; sleep 0.2; done
  "${psql[@]}" -c 'SET client_min_messages = error; CREATE EXTENSION IF NOT EXISTS documentdb CASCADE' >&2
  touch "$debian$mongo_data/.complete"
}

# S3 by Versity's gateway on a folder: a real S3 server, one program from Go's modules. (Ceph's radosgw on its dbstore,
# which Debian has, answers ranges and multipart objects with wrong bytes: docs/decisions/0013-files-on-s3.md.)

s3_version=v1.8.0
s3_port="${SERVICES_S3_PORT:-27020}"
# Known to everybody and good for nothing: the server listens on the loopback address.
s3_key=ziyuan-test
s3_secret=ziyuan-test-secret

s3_start() {
  s3_install
  if ! running versitygw; then
    install -d -o nobody "$SERVICES_DIR/s3" "$SERVICES_DIR/s3/objects" "$SERVICES_DIR/s3/about"
    # What it keeps beside the bytes goes into a folder of its own: not every file system has extended attributes.
    launch versitygw setpriv --reuid=nobody --regid=nogroup --clear-groups env -i HOME="$SERVICES_DIR/s3" \
      ROOT_ACCESS_KEY="$s3_key" ROOT_SECRET_KEY="$s3_secret" \
      "$SERVICES_DIR/bin/versitygw" --quiet --keep-alive --port "127.0.0.1:$s3_port" \
      posix --sidecar "$SERVICES_DIR/s3/about" "$SERVICES_DIR/s3/objects"
  fi
  answers versitygw "$s3_port"
}

s3_stop() { halt versitygw TERM; }

# One address says all: where the store is and who asks. A suite makes its bucket itself.
s3_env() { echo "export ZIYUAN_TEST_S3='http://$s3_key:$s3_secret@127.0.0.1:$s3_port'"; }

s3_install() {
  [[ "$(cat "$SERVICES_DIR/bin/versitygw.version" 2>/dev/null)" == "$s3_version" ]] && return 0
  local go
  go="$(command -v go || echo /usr/local/go/bin/go)"
  say "building Versity's S3 gateway $s3_version"
  GOBIN="$SERVICES_DIR/bin" "$go" install "github.com/versity/versitygw/cmd/versitygw@$s3_version" >>"$SERVICES_DIR/log/install.log" 2>&1 ||
    { tail -n 20 "$SERVICES_DIR/log/install.log" >&2; return 1; }
  # The program does not know its own version when it is built so.
  echo "$s3_version" >"$SERVICES_DIR/bin/versitygw.version"
}

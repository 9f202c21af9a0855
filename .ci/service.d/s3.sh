# S3 by Ceph's radosgw alone, its objects in SQLite files (dbstore): a real S3 server that Debian can bring, no cluster.

s3_port="${SERVICES_S3_PORT:-27020}"
s3_home=/var/lib/ziyuan-s3
s3_admin=/var/lib/ziyuan-s3/ceph.conf
# Known to everybody and good for nothing: the server listens on the loopback address.
s3_key=ziyuan-test
s3_secret=ziyuan-test-secret

s3_start() {
  s3_install
  if ! running radosgw; then
    s3_configure
    launch radosgw env -i PATH=/usr/sbin:/usr/bin:/bin LANG=C.UTF-8 chroot --userspec="ceph:$(debian_group ceph)" "$debian" \
      radosgw -d --no-mon-config -n client.radosgw -c "$s3_admin"
  fi
  answers radosgw "$s3_port"
}

s3_stop() { halt radosgw TERM; }

# One address says all: the store's endpoint, who asks, and the bucket that a suite makes for itself below it.
s3_env() { echo "export ZIYUAN_TEST_S3='http://$s3_key:$s3_secret@127.0.0.1:$s3_port'"; }

s3_install() { debian_install radosgw; }

# Writes the configuration and the one user; both are left as they are when they are there.
s3_configure() {
  debian_run root install -d -o ceph -g ceph -m 700 "$s3_home" "$s3_home/db" "$s3_home/rgw"
  cat >"$debian$s3_admin" <<CONF
[global]
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
[client.radosgw]
rgw_frontends = beast endpoint=127.0.0.1:$s3_port
rgw_backend_store = dbstore
rgw_config_store = dbstore
dbstore_db_dir = $s3_home/db
dbstore_config_uri = file:$s3_home/db/config.db
rgw_data = $s3_home/rgw
run_dir = $s3_home
admin_socket =
log_file =
log_to_stderr = true
err_to_stderr = true
debug_rgw = 0
CONF
  [[ -e "$debian$s3_home/.complete" ]] && return 0
  debian_run ceph radosgw-admin -c "$s3_admin" -n client.radosgw --no-mon-config user create --uid=ziyuan-test \
    --display-name=ziyuan-test --access-key="$s3_key" --secret-key="$s3_secret" >>"$SERVICES_DIR/log/radosgw.log" 2>&1 ||
    { tail -n 20 "$SERVICES_DIR/log/radosgw.log" >&2; return 1; }
  touch "$debian$s3_home/.complete"
}

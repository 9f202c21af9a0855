# The virus scanner clamd, with a database of one signature of our own: a sentence that does no harm. No real signatures
# are fetched, and nothing that is one is kept here. Limits: tests/contract/clamd.ts expects the same.

clamd_port="${SERVICES_CLAMD_PORT:-27021}"
clamd_data=/var/lib/ziyuan-clamd

clamd_start() {
  debian_install clamav-daemon
  clamd_configure
  running clamd || launch clamd env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
    chroot --userspec="clamav:$(debian_group clamav)" "$debian" /usr/sbin/clamd --config-file="$clamd_data/clamd.conf"
  answers clamd "$clamd_port"
}

clamd_stop() { halt clamd TERM; }

clamd_env() { echo "export ZIYUAN_TEST_CLAMD='127.0.0.1:$clamd_port'"; }

# AlertExceedsMax: what clamd gives up half way it says so of, instead of calling it clean.
clamd_configure() {
  debian_run root install -d -o clamav -m 755 "$clamd_data/signatures"
  printf 'Ziyuan.Test.Signature:0:*:%s\n' "$(printf 'ziyuan harmless test signature 7c1f' | od -An -tx1 | tr -d ' \n')" \
    >"$debian$clamd_data/signatures/test.ndb"
  cat >"$debian$clamd_data/clamd.conf" <<CONF
Foreground yes
DatabaseDirectory $clamd_data/signatures
TCPAddr 127.0.0.1
TCPSocket $clamd_port
MaxThreads 4
StreamMaxLength 2M
MaxFileSize 1M
MaxScanSize 2M
AlertExceedsMax yes
CommandReadTimeout 10
CONF
}

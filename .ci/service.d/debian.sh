# A Debian unstable folder beside the machine's own system: servers that only unstable has are installed and run in it.

debian="$SERVICES_DIR/debian"

# debian_mirror: the address that this machine's apt takes Debian from.
debian_mirror() {
  apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' 'Created-By: Packages' |
    awk '$1 == "Debian" && $2 == "Debian" { print $3; exit }'
}

# debian_install PACKAGE...: makes the folder if need be and installs what it lacks; starts none of their services.
debian_install() {
  debian_make
  debian_mount
  local missing=()
  for package in "$@"; do
    debian_run root dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  [[ ${#missing[@]} -eq 0 ]] && return 0
  say "installing ${missing[*]}"
  debian_run root apt-get update -qq >&2
  debian_run root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
    >>"$SERVICES_DIR/log/install.log" 2>&1 || { tail -n 20 "$SERVICES_DIR/log/install.log" >&2; return 1; }
}

debian_make() {
  [[ -e "$debian/.complete" ]] && return 0
  command -v debootstrap >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends debootstrap >/dev/null; } >&2
  local mirror
  mirror="$(debian_mirror)"
  [[ -n "$mirror" ]] || { apt-get update -qq >&2; mirror="$(debian_mirror)"; }
  say "making a Debian unstable folder"
  debian_release
  rm -rf --one-file-system "$debian"
  debootstrap --variant=minbase sid "$debian" "$mirror" >>"$SERVICES_DIR/log/install.log" 2>&1 ||
    { tail -n 20 "$SERVICES_DIR/log/install.log" >&2; return 1; }
  # The machine's own way to the mirror (proxy, how old an index may be) holds inside as well.
  apt-config dump | grep -E '^Acquire::(http|https|Check)' >"$debian/etc/apt/apt.conf.d/99machine" || true
  printf '#!/bin/sh\nexit 101\n' >"$debian/usr/sbin/policy-rc.d"
  chmod +x "$debian/usr/sbin/policy-rc.d"
  mkdir -p "$debian/etc/postgresql-common"
  echo 'create_main_cluster = false' >"$debian/etc/postgresql-common/createcluster.conf"
  touch "$debian/.complete"
}

# debian_run USER COMMAND...: runs a command inside the folder; `exec`s, so that `launch` knows the command's own id.
debian_run() {
  local user="$1"
  shift
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 chroot --userspec="$user:$(debian_group "$user")" "$debian" "$@"
}

debian_group() { awk -F: -v user="$1" '$1 == user { print $4 }' "$debian/etc/passwd"; }

debian_mount() {
  mountpoint -q "$debian/proc" || mount -t proc proc "$debian/proc"
  mountpoint -q "$debian/dev/shm" || { mkdir -p "$debian/dev/shm" && mount -t tmpfs -o mode=1777 tmpfs "$debian/dev/shm"; }
}

# debian_release: takes the mounts away again, when no server runs in the folder any more.
debian_release() {
  for point in proc dev/shm; do
    if mountpoint -q "$debian/$point"; then umount "$debian/$point" || say "$debian/$point is still in use"; fi
  done
}

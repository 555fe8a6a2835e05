#!/bin/sh
# tests/bare/run.sh: the README's two commands on a bare Debian root.
#
# debootstrap makes a minimal bookworm with nothing added but make, the work tree (what
# Git tracks or would) is laid into it, and `make demo` and `make test` run in a chroot,
# in the POSIX locale. Wants root, debootstrap, git and this machine's apt archive.
# KEEP=1 keeps the root, to be looked at; ROOT=DIR says where it is, and one that is
# there already is used as it is.
set -eu
cd "$(dirname "$0")/../.."
root=${ROOT:-$(mktemp -d)/root}
finish()
{
    umount "$root/proc" 2>/dev/null || true
    [ -n "${KEEP:-}" ] || rm -rf "$root"
}
trap finish EXIT
trap 'exit 130' INT TERM

archive=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
    awk '$1 == "URIs:" || $1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^[a-z]+:.*\/debian\/?$/) { print $i; exit } }')
[ -d "$root/usr" ] ||
    debootstrap --variant=minbase --include=make bookworm "$root" ${archive:+"$archive"} >"$root.log" 2>&1 ||
    { tail "$root.log"; exit 1; }
cp /etc/apt/apt.conf.d/*prox* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp /etc/hosts "$root/etc/hosts"
mkdir -p "$root/proc" "$root/duban"
mount -t proc proc "$root/proc"
git ls-files -z --cached --others --exclude-standard |
    tar -c --null --ignore-failed-read -T - -f - | tar -x -C "$root/duban" -f -

bare()
{
    echo "== $*"
    chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        sh -c "cd /duban && $*" </dev/null
}
bare make demo
bare make demo '>/dev/null' # the second time finds everything there
bare make test

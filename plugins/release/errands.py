"""What is done on another machine, for a POSIX shell: $1 is the folder there."""

HOLD = r"""
mkdir -p "$1" && cd "$1" && exec 9<>lock || exit 1
flock -n 9 || { echo "held $(cat lock)"; flock -w "$2" 9 || exit 75; }
printf %s "$3" > lock && echo mine && cat > /dev/null; : > lock
"""
# One line a release: its name, its record.
LISTED = r"""
cd "$1/releases" 2> /dev/null || exit 0
for name in $(ls); do
  printf '%s ' "$name"; cat "../records/$name/record.json" 2> /dev/null; echo
done
"""
LIVE = r"""
cd "$1" 2> /dev/null && [ -e current ] && basename "$(readlink current)" || true
"""
CLEAN = r"""
cd "$1" && mkdir -p releases records && chmod 755 releases && chmod 700 records
rm -rf releases/.half-* records/.half-*
for name in $(ls records); do [ -d "releases/$name" ] || rm -rf "records/$name"; done
"""
FINISH = r"""
cd "$1" && sync && mv "releases/.half-$2" "releases/$2" || exit 1
[ -n "$3" ] || exit 0
up=$(printf %s "$3" | sed 's|[^/][^/]*|..|g')
for pair in web/current web-before/previous; do
  link="${pair%/*}/$3"
  mkdir -p "${link%/*}" && ln -sfn "$up/${pair#*/}" "$link" || exit 1
done
"""
SWITCH = r"""
cd "$1" || exit 1
live=$([ -e current ] && basename "$(readlink current)")
[ "$live" = "$3" ] || { echo "$live is live here, not $3" >&2; exit 1; }
rm -f .half-previous .half-current .half-nginx
if [ -n "$3" ] && [ "$3" != "$2" ]; then
  ln -s "releases/$3" .half-previous && mv -T .half-previous previous || exit 1
fi
if [ -f "records/$2/nginx.conf" ]; then
  cp "records/$2/nginx.conf" .half-nginx && mv .half-nginx nginx.conf || exit 1
fi
ln -s "releases/$2" .half-current && mv -T .half-current current && sync
"""
PRUNE = r"""
cd "$1" || exit 1
for name in $(ls releases | head -n "-$2"); do
  case "releases/$name" in
    "$(readlink current)" | "$(readlink previous)") ;;
    *) mv "releases/$name" "releases/.half-$name" ;;
  esac
done
"""

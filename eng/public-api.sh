#!/usr/bin/env bash
# Records the public members that are new since the last run in each library's PublicAPI.Unshipped.txt.
# The analyzers report them as RS0016; what one target framework alone has goes into PublicAPI/<framework>/.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p artifacts
for csproj in src/*/*.csproj; do
  dir=$(dirname "$csproj")
  project=$(basename "$dir")
  case "$project" in *.Sample.*) continue;; esac
  # A library whose own packages are not on this feed keeps its record.
  if ! dotnet restore "$dir" -v:q >"artifacts/api-$project.log" 2>&1; then
    printf 'left alone, does not restore: %s (see artifacts/api-%s.log)\n' "$project" "$project"
    continue
  fi
  mkdir -p "$dir/PublicAPI/net10.0"
  for file in "$dir/PublicAPI.Shipped.txt" "$dir/PublicAPI.Unshipped.txt" \
              "$dir/PublicAPI/net10.0/PublicAPI.Shipped.txt" "$dir/PublicAPI/net10.0/PublicAPI.Unshipped.txt"; do
    printf '#nullable enable\n' > "$file.new"
    case "$file" in *Shipped.txt) [ "${file%Unshipped.txt}" = "$file" ] && [ -f "$file" ] && cp "$file" "$file.new";; esac
    mv "$file.new" "$file"
  done
  for framework in netstandard2.0 net10.0; do
    dotnet build "$dir" -f "$framework" --no-incremental -p:TreatWarningsAsErrors=false -p:ApiPending=false -v:q 2>&1 \
      | sed -n "s/.*RS0016: Symbol '\(.*\)' is not part of the declared.*/\1/p" | LC_ALL=C sort -u > "artifacts/api-$project-$framework.txt" || true
  done
  cat "artifacts/api-$project-netstandard2.0.txt" >> "$dir/PublicAPI.Unshipped.txt"
  LC_ALL=C comm -13 "artifacts/api-$project-netstandard2.0.txt" "artifacts/api-$project-net10.0.txt" >> "$dir/PublicAPI/net10.0/PublicAPI.Unshipped.txt"
done
git diff --stat -- 'src/*PublicAPI*'

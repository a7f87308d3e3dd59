# Sourced by ./run and ./suiyuan: publish PROJECT builds src/PROJECT for this machine when something changed since the
# last time, and sets $published to where it is. Needs $root.
#
# Published, not merely built: the files of wwwroot are then found in Production too, and code compiled ahead
# (ReadyToRun) starts in half the time. Its intermediate files are its own, so that it doesn't disturb `dotnet build`.

publish() {
  local project=$1 out log started runtime
  out=$root/artifacts/$project
  published=$out/app
  if [ -f "$out/built" ] && [ -z "$(changed_since "$out/built")" ]; then
    return 0
  fi

  mkdir -p "$out"
  log=$out/build.log
  # Before reading the sources: what changes while it builds is built next time.
  touch "$out/building"
  echo "Building $project (a minute or so the first time) …"
  runtime=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)
  if ! publish_with "$log" -r "$runtime" --self-contained false -p:PublishReadyToRun=true; then
    if grep -qiE 'crossgen|NU1101|NETSDK1(083|094)' "$log"; then
      echo "Compiling ahead is not possible here; building without it …"
      publish_with "$log" && { mv "$out/building" "$out/built"; return 0; }
    fi
    grep -E 'error|rror\(s\)' "$log" | sort -u | head -n 20
    echo "The build failed; all of it is in $log."
    return 1
  fi
  mv "$out/building" "$out/built"
}

publish_with() {
  local log=$1
  shift
  rm -rf "$published"
  dotnet publish "$root/src/$project" -c Release --artifacts-path "$out/obj" -o "$published" -v quiet -p:RunAnalyzers=false "$@" >"$log" 2>&1
}

# The first source file newer than the given one.
changed_since() {
  find "$root/src" "$root/Directory.Build.props" "$root/Directory.Packages.props" "$root/global.json" \
    \( -name bin -o -name obj -o -name node_modules -o -path '*/wwwroot/js' \) -prune -o \
    -newer "$1" -print -quit 2>/dev/null
}

# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Flatpak, installs it from its bundle, and tries what was installed.
#
# Wants $repo, $dev_d, say, fail, install_packages, lock_build and unlock_build. Offers flatpak_command and try_flatpak.
# shellcheck disable=SC2154

# shellcheck source=build-aux/dev.d/flatpak-runtime.sh
. "$dev_d/flatpak-runtime.sh"

readonly flatpak_folder=$repo/build/flatpak flatpak_results=$repo/build/flatpak/tests.tap

prepare_flatpak_tools ()
{
  local packages=() command missing=()

  if command -v dpkg-query apt-get > /dev/null; then
    mapfile -t packages < <(sed -e '/^#/d' -e '/^$/d' "$dev_d/flatpak-packages")
    install_packages "${packages[@]}"
    return
  fi

  for command in flatpak flatpak-builder ostree eu-strip Xvfb dbus-daemon openbox xdotool import pdftotext sqlite3; do
    command -v "$command" > /dev/null || missing+=("$command")
  done
  /usr/bin/python3 -c 'import gi' 2> /dev/null || missing+=("PyGObject for Python 3")
  (( ${#missing[@]} == 0 )) ||
    fail "Building and trying the Flatpak wants what is missing here: ${missing[*]}. Install it" "$start_again"
}

# Runs a step, whose words are of interest only if it fails.
log_step ()
{
  local log=$flatpak_folder/$1.log
  shift

  "$@" > "$log" 2>&1 < /dev/null || { tail -n 40 -- "$log" >&2; say "All that it said is in $log"; return 1; }
}

build_flatpak ()
{
  local app branch bundle started=$SECONDS

  app=$(manifest_value id) branch=$(manifest_value default-branch)
  bundle=$repo/build/$app.flatpak
  mkdir -p -- "$flatpak_folder"
  say "== Building the Flatpak, on $flatpak_runtime"
  log_step build "${flatpak_builder[@]}" --user --disable-rofiles-fuse --disable-updates --force-clean --state-dir="$flatpak_folder/state" \
    --repo="$flatpak_folder/repo" "$flatpak_folder/app" "$manifest" || return
  log_step bundle flatpak build-bundle --runtime-repo="$flathub" "$flatpak_folder/repo" "$bundle" "$app" "$branch" || return
  # A bundle does not take the place of the same one. What the program keeps stays, and one that runs goes on.
  ! flatpak --user info "$app" > /dev/null 2>&1 || log_step uninstall flatpak --user uninstall -y --noninteractive --force-remove "$app" || return
  log_step install flatpak --user install -y --noninteractive --no-deps "$bundle" || return
  say "The bundle is build/$app.flatpak, of $(du --apparent-size -k -- "$bundle" | cut -f 1) kB ($((SECONDS - started)) s)."
}

# In a session like that of the tests, but on this machine: a sandbox cannot be put into another one. It has a /run/user of
# its own, as sandboxes know a portal's files by their place there, and the user may have a desktop that uses that.
test_flatpak ()
{
  local own=(unshare --mount)
  # The session has folders of its own for all but what is installed.
  local variables=(PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME="$HOME" LANG=C.UTF-8 REHAB_PICTURES="$flatpak_folder" PYTHONDONTWRITEBYTECODE=1
                   FLATPAK_USER_DIR="${FLATPAK_USER_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/flatpak}" REHAB_RUNTIME_FOLDER=/run/user/0)

  say "== Trying the installed Flatpak"
  (( EUID == 0 )) || own=(unshare --user --map-root-user --mount)
  # shellcheck disable=SC2016 # for the other shell
  env -i "${variables[@]}" "${own[@]}" sh -c \
    'if [ -d /run/user ]; then mount -t tmpfs tmpfs /run/user; else mount -t tmpfs tmpfs /run; fi && mkdir -p /run/user && exec "$@"' sh \
    "$dev_d/virtual-session" python3 "$repo/tests/flatpak/test_flatpak.py" < /dev/null | tee -- "$flatpak_results" >&2
}

# Builds, installs and tries it; leaves what came of it where summarise-tests.py counts it.
try_flatpak ()
{
  local status=0 installing=''

  mkdir -p -- "$flatpak_folder"
  rm -f -- "$flatpak_results"
  (
    prepare_flatpak_tools
    prepare_runtime
    lock_build flatpak
    # One installation may serve several clones.
    mkdir -p -- "$cache"
    exec {installing}> "$cache/flatpak.lock"
    flock "$installing"
    build_flatpak && test_flatpak
  ) || status=$?
  [[ -s $flatpak_results ]] || printf '1..1\nnot ok 1 the Flatpak is built, installed and tried\n' > "$flatpak_results"
  return "$status"
}

flatpak_command ()
{
  (( $# == 0 )) || fail "flatpak takes nothing more."

  try_flatpak || true
  /usr/bin/env python3 "$dev_d/summarise-tests.py" --tap "$flatpak_results"
}

# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What the Flatpak is built and run on: GNOME's runtime, from Flathub, or where that cannot be had a stand-in of the same
# name, made of the Debian 13 root that environment.sh makes. With a stand-in the very same manifest is built, installed
# and run in the very same sandbox; it is for trying, and nothing that anybody is given.
#
# Wants $repo, $dev_d, $cache, $root, say, fail and prepare_root. Offers prepare_runtime, which sets $flatpak_runtime (what
# it is, in words), $flatpak_builder (a command) and, for a stand-in, FLATPAK_USER_DIR.
# shellcheck disable=SC2034,SC2154

readonly manifest=$repo/com.example.HamstringRehab.yml
readonly flathub=https://dl.flathub.org/repo/flathub.flatpakrepo

manifest_value ()
{
  sed -n "s/^$1: *'\{0,1\}\([^']*\)'\{0,1\} *$/\1/p" "$manifest"
}

# Whether flatpak-builder knows the composer of a recent SDK; $1 is what it says of its version.
builder_is_new_enough ()
{
  [[ $(printf '%s\n' 1.4 "${1##* }" | sort -V | head -n 1) == 1.4 ]]
}

is_installed ()
{
  flatpak info "$1" > /dev/null 2>&1
}

# Flathub

# Whether both parts are here, or can be had; asks for nothing, and gives up soon where there is no network.
get_from_flathub ()
{
  local wanted=("$platform//$branch" "$sdk//$branch")
  flatpak_builder=(flatpak-builder)

  if ! builder_is_new_enough "$(flatpak-builder --version)"; then
    wanted+=(org.flatpak.Builder//stable)
    flatpak_builder=(flatpak run org.flatpak.Builder)
  fi

  if ! is_installed "${wanted[0]}" || ! is_installed "${wanted[1]}" || ! is_installed "${wanted[-1]}"; then
    timeout 30 flatpak --user remote-add --if-not-exists flathub "$flathub" > /dev/null 2>&1 < /dev/null &&
      timeout 30 flatpak --user remote-info flathub "${wanted[1]}" > /dev/null 2>&1 < /dev/null || return 1
    say "Installing from Flathub, for you alone: ${wanted[*]} (1.5 GB)"
    flatpak --user install -y --noninteractive flathub "${wanted[@]}" < /dev/null >&2 || return 1
  fi
  flatpak_runtime="$platform $branch of GNOME"
}

# The stand-in

# One of the two parts, in $2: the root's /usr, as hard links, with what it wants of /etc.
lay_out_part ()
{
  local name=$1 folder=$2 composer

  mkdir -p -- "$folder" &&
  cp -al -- "$root/usr" "$folder/files" &&
  cp -a -- "$root/etc" "$folder/files/etc" || return
  # What belongs to a machine and not to a runtime.
  rm -f -- "$folder"/files/etc/{passwd,group,shadow,gshadow,hosts,hostname,resolv.conf,machine-id,localtime}{,-}
  # The names that flatpak-builder calls it by, before 1.4 and since.
  for composer in bin/appstream-compose libexec/appstreamcli-compose; do
    install -D -m 755 -- "$dev_d/compose-metainfo" "$folder/files/$composer" || return
  done
  printf '[Runtime]\nname=%s\nruntime=%s/%s/%s\nsdk=%s/%s/%s\n' "$name" "$platform" "$arch" "$branch" "$sdk" "$arch" "$branch" \
    > "$folder/metadata"
}

# Makes and installs both in $1.
install_parts ()
{
  local folder=$1 name

  # Both repositories keep files as they are, so that what the first one took in the second one only links to.
  ostree init --repo="$folder/repo" --mode=bare-user-only &&
  ostree --repo="$folder/repo" config set core.fsync false || return
  for name in "$platform" "$sdk"; do
    lay_out_part "$name" "$folder/part" &&
    flatpak build-export --no-update-summary --disable-fsync --runtime --files=files "$folder/repo" "$folder/part" "$branch" &&
    rm -rf -- "$folder/part" || return
  done

  export FLATPAK_USER_DIR=$folder/installation
  flatpak build-update-repo "$folder/repo" &&
  flatpak --user remote-add --no-gpg-verify stand-in "file://$folder/repo" &&
  flatpak --user install -y --noninteractive stand-in "$platform//$branch" "$sdk//$branch" &&
  # What it came from cannot be asked again.
  flatpak --user remote-modify --no-enumerate --no-use-for-deps stand-in &&
  rm -rf -- "$folder/repo"
}

make_stand_in ()
{
  local partial=$stand_in.partial log=$cache/stand-in.log started=$SECONDS

  rm -rf -- "$cache"/runtime-*.partial
  check_free_space "$cache"
  say "Making a stand-in for $platform $branch in $stand_in (once; half a minute, 1.2 GB)."
  mkdir -p -- "$partial"
  if ! install_parts "$partial" > "$log" 2>&1 < /dev/null; then
    tail -n 15 -- "$log" >&2
    rm -rf -- "$partial"
    fail "The stand-in could not be made. Its messages are in $log"
  fi

  mv -- "$partial" "$stand_in"
  say "The stand-in is ready ($((SECONDS - started)) s)."
}

remove_old_stand_ins ()
{
  local leftover

  while IFS= read -r leftover; do
    say "Removing a stand-in not used for a month: $leftover"
    rm -rf -- "$leftover" "$leftover.used"
  done < <(find "$cache" -maxdepth 1 -name 'runtime-*.used' -mtime +30 | sed 's/\.used$//')
}

use_stand_in ()
{
  local lock

  prepare_root
  if [[ ! -d $stand_in ]]; then
    exec {lock}> "$cache/runtime.lock"
    flock "$lock"
    [[ -d $stand_in ]] || make_stand_in
    exec {lock}>&-
    remove_old_stand_ins
  fi
  touch -- "$stand_in.used"
  export FLATPAK_USER_DIR=$stand_in/installation
  flatpak_builder=(flatpak-builder)
  flatpak_runtime="a stand-in for $platform $branch made of Debian 13"
}

prepare_runtime ()
{
  local key

  platform=$(manifest_value runtime) branch=$(manifest_value runtime-version) sdk=$(manifest_value sdk)
  arch=$(flatpak --default-arch)
  key=$(printf '%s\n' "${root##*/}" "$platform" "$sdk" "$branch" "$arch" | cat - "$dev_d/compose-metainfo" "$dev_d/flatpak-runtime.sh" |
        sha256sum)
  stand_in=$cache/runtime-$branch-${key:0:12}

  case ${HAMSTRING_REHAB_RUNTIME:-} in
    flathub) get_from_flathub || fail "$platform $branch cannot be had from Flathub here." ;;
    stand-in) use_stand_in ;;
    '')
      # Who has made do with a stand-in is not asked for a network again.
      if [[ -d $stand_in ]] && ! is_installed "$sdk//$branch"; then
        use_stand_in
      elif ! get_from_flathub; then
        say "Flathub cannot be reached."
        use_stand_in
      fi ;;
    *) fail "HAMSTRING_REHAB_RUNTIME is flathub or stand-in, and not $HAMSTRING_REHAB_RUNTIME." ;;
  esac
}

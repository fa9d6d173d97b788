# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Where the build happens: on the host where it is new enough, else in a
# Debian 13 root in the cache folder, entered with bubblewrap.
#
# Wants $repo, $dev_d, say and fail. Offers $environment (host or root),
# $environment_id, prepare_environment and enter.
# shellcheck disable=SC2034,SC2154

[[ -n ${HOME:-} ]] || { unset HOME; export HOME=~; }
readonly suite=trixie
readonly cache=${XDG_CACHE_HOME:-$HOME/.cache}/hamstring-rehab
readonly needed_megabytes=2500
readonly locales='en_GB en_US de_DE'
readonly start_again="and start this command again."
mapfile -t packages < <(sed -e '/^#/d' -e '/^$/d' "$dev_d/packages")

# Part of the key: a change here makes a new root.
readonly root_options=(
  --variant=minbase
  --aptopt='APT::Install-Recommends "false"'
  --aptopt='Acquire::Retries "3"'
  --dpkgopt='path-exclude=/usr/share/doc/*'
  --dpkgopt='path-exclude=/usr/share/info/*'
  --dpkgopt='path-exclude=/usr/share/man/*'
  --dpkgopt='path-exclude=/usr/share/gir-1.0/*'
  --dpkgopt='path-exclude=/usr/lib/*/libicu*.a'
  --customize-hook="for l in $locales; do chroot \"\$1\" localedef -i \$l -f UTF-8 \$l.UTF-8; done"
)

host_is_new_enough ()
{
  [[ ${HAMSTRING_REHAB_ROOT:-} != always ]] || return 1

  case $host_id in
    debian) [[ -z $host_version ]] || (( ${host_version%%.*} >= 13 )) ;;
    ubuntu) (( 10#${host_version/./} >= 2504 )) ;;
    *) command -v meson ninja > /dev/null &&
       pkg-config --exists 'gtk4 >= 4.18' 'libadwaita-1 >= 1.7' 'glib-2.0 >= 2.84' 'sqlite3 >= 3.46' 2> /dev/null ;;
  esac
}

choose_environment ()
{
  local key

  host_id='' host_version=''
  if [[ -r /etc/os-release ]]; then
    # shellcheck source=/dev/null
    read -r host_id host_version < <(. /etc/os-release; printf '%s %s\n' "${ID:-unknown}" "${VERSION_ID:-}")
  fi

  key=$(printf '%s\n' "$suite" "${root_options[@]}" "${packages[@]}" | sha256sum)
  root=$cache/root-$suite-${key:0:12}
  if host_is_new_enough; then
    environment=host
    environment_id=host-$host_id-$host_version
  else
    environment=root
    environment_id=${root##*/}
  fi
}

# Packages of the host

missing_packages ()
{
  local status name
  local -A installed=()

  while read -r status name; do
    [[ $status != installed ]] || installed[$name]=1
  done < <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2> /dev/null)

  for name; do
    [[ -n ${installed[$name]:-} ]] || printf '%s\n' "$name"
  done
}

as_administrator ()
{
  if (( EUID == 0 )); then
    "$@"
  elif [[ -t 0 || -t 2 ]]; then
    sudo -- "$@"
  else
    sudo -n -- "$@"
  fi
}

says_no_network ()
{
  grep -qE 'Temporary failure (in name resolution|resolving)|Could not (resolve|connect)|Network is unreachable|Unable to connect' "$1"
}

install_packages ()
{
  local missing log
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)

  mapfile -t missing < <(missing_packages "$@")
  (( ${#missing[@]} > 0 )) || return 0

  if (( EUID != 0 )) && ! command -v sudo > /dev/null; then
    fail "Packages are missing, and there is no sudo to install them with." \
         "Have an administrator run \"apt-get install ${missing[*]}\"" "$start_again"
  fi

  say "Installing on this machine, with apt-get: ${missing[*]}"
  mkdir -p "$cache"
  log=$cache/apt-get.log
  # A list that cannot be had may be of a source not needed here: installing decides.
  as_administrator "${apt[@]}" update > "$log" 2>&1 < /dev/null || true
  if ! as_administrator "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >> "$log" 2>&1 < /dev/null; then
    tail -n 15 -- "$log" >&2
    if says_no_network "$log"; then
      fail "The packages could not be downloaded: there seems to be no network." \
           "Connect this machine to one (behind a proxy, set http_proxy)" "$start_again"
    fi
    fail "apt-get could not install the packages. Its messages are in $log"
  fi
}

# The root

# Ends with what to do about a kernel that does not allow a sandbox; $1 is
# what bubblewrap said, if it was asked.
fail_without_namespaces ()
{
  local remedy="sudo sysctl -w user.max_user_namespaces=10000"

  if (( EUID == 0 )); then
    fail "bubblewrap cannot make a sandbox here. It says: $1." \
         "In a container, allow it to mount (for instance, start the container with --privileged)" "$start_again"
  fi
  if [[ $(cat /proc/sys/kernel/apparmor_restrict_unprivileged_userns 2> /dev/null) == 1 ]]; then
    remedy="sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"
  elif [[ $(cat /proc/sys/kernel/unprivileged_userns_clone 2> /dev/null) == 0 ]]; then
    remedy="sudo sysctl -w kernel.unprivileged_userns_clone=1"
  fi
  fail "This system does not let a plain user make a user namespace, which the build environment needs." \
       "Allow it until the next start of the system with: $remedy" "$start_again"
}

free_megabytes ()
{
  df -Pm -- "$1" | awk 'NR == 2 { print $4 }'
}

check_free_space ()
{
  local folder available

  for folder; do
    available=$(free_megabytes "$folder")
    (( available >= needed_megabytes )) ||
      fail "The build environment needs $needed_megabytes MB in $folder, and $available MB are free." \
           "Make room there (or set XDG_CACHE_HOME to a folder elsewhere)" "$start_again"
  done
}

# What bubblewrap is allowed to do here, in arrays "processes" and "privacy".
choose_isolation ()
{
  local said

  bwrap=$(command -v bwrap)
  privacy=(--unshare-ipc --unshare-uts --unshare-net)
  processes=(--unshare-pid --proc /proc)
  ! "$bwrap" --ro-bind / / "${processes[@]}" "${privacy[@]}" true 2> /dev/null || return 0
  privacy=()
  ! "$bwrap" --ro-bind / / "${processes[@]}" true 2> /dev/null || return 0
  processes=(--ro-bind /proc /proc)
  said=$("$bwrap" --ro-bind / / "${processes[@]}" true 2>&1) || fail_without_namespaces "$said"
}

# What the host itself downloads Debian from, so that a local mirror serves here too.
# Prints lines for sources.list, or nothing.
host_mirror ()
{
  local label uri
  # shellcheck disable=SC2016 # apt-get fills these in
  local fields='$(LABEL)|$(REPO_URI)'

  [[ $host_id == debian ]] || return 0
  while IFS='|' read -r label uri; do
    [[ $uri == http* ]] || continue
    case $label in
      Debian) printf 'deb %s %s main\ndeb %s %s-updates main\n' "$uri" "$suite" "$uri" "$suite" ;;
      Debian-Security) printf 'deb %s %s-security main\n' "$uri" "$suite" ;;
    esac
  done < <(apt-get indextargets --format "$fields" 'Created-By: Packages' 'Origin: Debian' 2> /dev/null | sort -u)
}

# Makes the root in $1; the arguments after it go to mmdebstrap.
run_mmdebstrap ()
{
  local target=$1 proxy include
  shift
  local options=("${root_options[@]}")

  include=$(IFS=,; printf '%s' "${packages[*]}")
  options+=(--include="$include")
  proxy=$(apt-config shell proxy Acquire::http::Proxy)
  [[ -z $proxy ]] || options+=(--aptopt="Acquire::http::Proxy \"$(eval "$proxy"; printf '%s' "$proxy")\"")

  if (( EUID == 0 )); then
    mmdebstrap --mode=root "${options[@]}" "$suite" "$target" "$@"
  else
    # By way of a tar file everything in the root belongs to the user, who
    # can then delete the cache folder like any other.
    mkdir -p "$target" &&
    TMPDIR=$unpack_folder mmdebstrap --mode=unshare "${options[@]}" "$suite" - "$@" |
      tar -x -C "$target" --no-same-owner --exclude='./dev/*' -f -
  fi
}

remove_leftovers ()
{
  local leftover

  for leftover in "$cache"/root-*.partial "$unpack_folder"; do
    [[ -e $leftover ]] || continue
    # Of an interrupted run as a plain user, files may belong to a range of ids.
    rm -rf --one-file-system -- "$leftover" 2> /dev/null ||
      mmdebstrap --unshare-helper rm -rf --one-file-system -- "$leftover" || true
  done

  # A root of another package list: other clones may use it still.
  while IFS= read -r leftover; do
    say "Removing an environment not used for a month: $leftover"
    rm -rf -- "$leftover" "$leftover.used"
  done < <(find "$cache" -maxdepth 1 -name 'root-*.used' -mtime +30 | sed 's/\.used$//')
}

make_root ()
{
  local log=$cache/mmdebstrap.log mirror made='' interrupted='' started=$SECONDS
  local unpack_folder=/var/tmp/hamstring-rehab-$UID

  remove_leftovers
  check_free_space "$cache"
  if (( EUID != 0 )); then
    grep -q "^$(id -un):" /etc/subuid ||
      fail "Making the build environment as a plain user needs a range of user ids for you." \
           "Have an administrator run \"usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)\"" \
           "$start_again"
    mkdir -p -- "$unpack_folder"
    chmod 755 "$unpack_folder"
    check_free_space "$unpack_folder"
  fi

  say "Making a Debian 13 build environment in $root" \
      "(once; a minute or two, 1.2 GB, nothing else on this machine changes)."
  # mmdebstrap gets the signal too, and tidies up before it ends.
  trap 'interrupted=yes' INT TERM HUP
  mirror=$(host_mirror)
  if [[ -n $mirror ]] && run_mmdebstrap "$root.partial" - <<< "$mirror" > "$log" 2>&1; then
    made=yes
  elif [[ -z $interrupted ]]; then
    rm -rf --one-file-system -- "$root.partial"
    ! run_mmdebstrap "$root.partial" < /dev/null > "$log" 2>&1 || made=yes
  fi

  trap - INT TERM HUP
  if [[ -n $interrupted ]]; then
    remove_leftovers
    fail "Stopped before the build environment was made."
  elif [[ -z $made ]]; then
    tail -n 15 -- "$log" >&2
    # Where it is the disk, apt does not always say so.
    (( $(free_megabytes "$cache") > 100 )) || echo "No space left on device" >> "$log"
    remove_leftovers
    if says_no_network "$log"; then
      fail "The environment could not be downloaded: there seems to be no network." \
           "Connect this machine to one (behind a proxy, set http_proxy)" "$start_again"
    elif grep -qiE 'no space left|(not|n.t have) enough (free )?space' "$log"; then
      fail "The disk filled up. Make room in $cache" "$start_again"
    elif grep -qE 'NO_PUBKEY|not signed' "$log"; then
      fail "The package debian-archive-keyring here is too old to know Debian 13. Update it" "$start_again"
    fi
    fail "The environment could not be made. What mmdebstrap said is in $log"
  fi

  # Outside of Debian, D-Bus wants a machine of its own.
  sha256sum <<< "$root" | cut -c1-32 > "$root.partial/etc/machine-id"
  mv -- "$root.partial" "$root"
  remove_leftovers
  say "The environment is ready ($((SECONDS - started)) s)."
}

prepare_root ()
{
  local lock wanted=(bubblewrap)

  if [[ ! -d $root ]]; then
    wanted+=(mmdebstrap)
    [[ $host_id == debian ]] || wanted+=(debian-archive-keyring)
    (( EUID == 0 )) || wanted+=(uidmap)
  fi
  if command -v dpkg-query apt-get > /dev/null; then
    # The usual case asks nobody: it is what every later run goes through.
    [[ -d $root && -x $(command -v bwrap) ]] || install_packages "${wanted[@]}"
  elif ! command -v bwrap mmdebstrap > /dev/null; then
    fail "Building wants GTK 4.18, libadwaita 1.7, GLib 2.84, SQLite 3.46, meson and ninja; or else bubblewrap and mmdebstrap." \
         "Install either set" "$start_again"
  fi
  choose_isolation

  mkdir -p -- "$cache/home"
  if [[ ! -d $root ]]; then
    exec {lock}> "$cache/lock"
    if ! flock -n "$lock"; then
      say "Another run is making the build environment; waiting for it."
      flock "$lock"
    fi
    # mmdebstrap inherits the lock: were this run killed, the next would wait for it to end.
    [[ -d $root ]] || make_root
    exec {lock}>&-
  fi
  touch -- "$root.used"
}

prepare_environment ()
{
  choose_environment
  if [[ $environment == root ]]; then
    prepare_root
  elif command -v dpkg-query apt-get > /dev/null; then
    install_packages "${packages[@]}"
  fi
}

# Entering

# Adds to the array "sandbox" what every command sees: the root, read only,
# and the repository.
add_root_binds ()
{
  local folder

  # One by one, so that a repository below /var/lib or /usr/src has its place.
  for folder in "$root"/usr/* "$root"/etc "$root"/var/cache "$root"/var/lib/*; do
    [[ -L $folder || $folder == "$root"/usr/@(games|local|src) ]] || sandbox+=(--ro-bind "$folder" "${folder#"$root"}")
  done
  for folder in bin sbin lib lib32 lib64 libx32; do
    [[ ! -L $root/$folder ]] || sandbox+=(--symlink "usr/$folder" "/$folder")
  done
  sandbox+=("${processes[@]}" --dev /dev --tmpfs /tmp --tmpfs /var/tmp --symlink ../run /var/run
            --bind "$cache/home" /home/developer --bind "$repo" "$repo")
  # A work tree made by "git worktree" keeps its records elsewhere.
  [[ ! -f $repo/.git ]] || folder=$(git -C "$repo" rev-parse --path-format=absolute --git-common-dir)
  [[ ! -f $repo/.git ]] || sandbox+=(--ro-bind "$folder" "$folder")
}

# Adds to "sandbox" and "variables" what lets a program show its windows here.
add_desktop ()
{
  local runtime=/run/user/$UID socket name zone

  sandbox+=(--ro-bind-try /sys /sys --dev-bind-try /dev/dri /dev/dri --dir "$runtime")
  if [[ -n ${DISPLAY:-} ]]; then
    variables+=(DISPLAY="$DISPLAY")
    sandbox+=(--ro-bind-try /tmp/.X11-unix /tmp/.X11-unix)
    name=${XAUTHORITY:-$HOME/.Xauthority}
    if [[ -r $name ]]; then
      sandbox+=(--ro-bind "$name" "$runtime/Xauthority")
      variables+=(XAUTHORITY="$runtime/Xauthority")
    fi
  fi
  if [[ -n ${WAYLAND_DISPLAY:-} ]]; then
    [[ $WAYLAND_DISPLAY == /* ]] && socket=$WAYLAND_DISPLAY || socket=${XDG_RUNTIME_DIR:-}/$WAYLAND_DISPLAY
    sandbox+=(--ro-bind-try "$socket" "$runtime/wayland-0")
    variables+=(WAYLAND_DISPLAY=wayland-0)
  fi
  socket=${DBUS_SESSION_BUS_ADDRESS:-}
  if [[ $socket == unix:path=* ]]; then
    socket=${socket#unix:path=}
    sandbox+=(--ro-bind-try "${socket%%,*}" "$runtime/bus")
    variables+=(DBUS_SESSION_BUS_ADDRESS="unix:path=$runtime/bus")
  fi
  # The user's clock. The language comes with the variables: languages.sh.
  zone=$(readlink -f /etc/localtime)
  [[ $zone != */zoneinfo/* ]] || variables+=(TZ="${TZ:-${zone#*/zoneinfo/}}")
  [[ -z ${XDG_RUNTIME_DIR:-} ]] || sandbox+=(--ro-bind-try "$XDG_RUNTIME_DIR/at-spi" "$runtime/at-spi")
}

# Whether to take root's powers away: with them it writes where permissions
# forbid it, and a test of that would see no error. What is left (CAP_SETFCAP)
# lets a test make a user namespace, to mount a small file system in.
keeps_root_in_check ()
{
  (( EUID == 0 )) && [[ $(stat -c %u "$repo") == 0 ]]
}

# enter [--isolated] [--desktop] [--bind DIR] [--chdir DIR] [--set NAME=VALUE] COMMAND ...
# Runs a command in the environment. With --isolated it sees nothing of the
# user's session; with --desktop it sees the display and the session bus.
enter ()
{
  local isolated='' desktop='' folder=$repo
  local binds=() sandbox=() variables=() powerless=() identity

  while [[ ${1:-} == --* ]]; do
    case $1 in
      --isolated) isolated=yes; shift ;;
      --desktop) desktop=yes; shift ;;
      --bind) binds+=(--bind "$2" "$2"); shift 2 ;;
      --chdir) folder=$2; shift 2 ;;
      --set) variables+=("$2"); shift 2 ;;
    esac
  done

  if [[ $environment == host ]]; then
    if [[ -n $isolated ]]; then
      ! keeps_root_in_check || powerless=(setpriv --bounding-set='-all,+setfcap' --inh-caps=-all)
      (cd -- "$folder" && exec env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin HOME="$HOME" \
        LANG=C.UTF-8 TERM="${TERM:-dumb}" "${variables[@]}" "${powerless[@]}" "$@")
    else
      (cd -- "$folder" && exec env "${variables[@]}" "$@")
    fi
    return
  fi

  add_root_binds
  # The last one of a name counts: the caller's.
  variables=(PATH=/usr/bin:/usr/sbin LANG=C.UTF-8 HOME=/home/developer TERM="${TERM:-dumb}"
             XDG_RUNTIME_DIR="/run/user/$UID" "${variables[@]}")
  if [[ -n $desktop ]]; then
    add_desktop
  else
    sandbox+=(--dir "/run/user/$UID")
  fi
  sandbox+=("${binds[@]}" --die-with-parent --chdir "$folder")
  if [[ -n $isolated ]]; then
    sandbox+=("${privacy[@]}")
    ! keeps_root_in_check || sandbox+=(--cap-drop ALL --cap-add CAP_SETFCAP)
  fi

  # The root knows no name for the user's id.
  if (( EUID != 0 )); then
    exec {identity}< <(printf 'root:x:0:0:root:/root:/bin/sh\ndeveloper:x:%s:%s:Developer:/home/developer:/bin/bash\n' "$UID" "$(id -g)")
    sandbox+=(--ro-bind-data "$identity" /etc/passwd)
  fi
  env -i "${variables[@]}" "$bwrap" "${sandbox[@]}" -- "$@"
}

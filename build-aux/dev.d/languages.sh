# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The language that a program speaks which is started from the build folder.
#
# Wants $repo, say, fail and enter. Offers set_language and own_language.
# shellcheck disable=SC2034,SC2154

# Compiles the locale $1 ("fr_FR") unless the system of the build has it. What
# is made lies beside the builds, so that a new language wants no new system.
make_locale ()
{
  # shellcheck disable=SC2016 # for the inner shell
  enter sh -c 'LC_ALL=$1.UTF-8 locale charmap 2> /dev/null | grep -qx UTF-8 && exit
               test ! -d "$2/$1.UTF-8" || exit 0
               mkdir -p "$2" && localedef -f UTF-8 -i "$1" "$2/$1.UTF-8" > /dev/null 2>&1 || { rm -rf "$2/$1.UTF-8"; exit 1; }' \
    sh "$1" "$repo/build/locales"
}

# The locale of the language $1 in a country where it is at home: "fr" is "fr_FR", "sv" is "sv_SE".
locale_of ()
{
  # shellcheck disable=SC2016 # for the inner shell
  enter sh -c 'cd /usr/share/i18n/locales && { ls "$1" || ls "$1_$2" || ls | grep "^$1_[A-Z][A-Z]$"; } 2> /dev/null | head -n 1' \
    sh "$1" "${1^^}"
}

# Prints what "enter" needs to run a program in the locale $1 ("de_DE") and the
# languages $2 ("de", "en_XA"), from a catalogue in the folder $3 if there is one.
locale_variables ()
{
  make_locale "$1" || say "The locale $1 cannot be made here; dates and numbers may be English."
  printf '%s\n' --set "LANG=$1.UTF-8" --set "LANGUAGE=$2"
  [[ ! -d $repo/build/locales/$1.UTF-8 ]] || printf '%s\n' --set "LOCPATH=$repo/build/locales"
  [[ -z ${3:-} ]] || printf '%s\n' --set "REHAB_LOCALEDIR=$3"
}

# Adds to the array "language_options" what speaks $1 in build/$2: a language
# of po/LINGUAS, "pseudo", or "rtl", the same from right to left.
set_language ()
{
  local name

  case $1 in
    en) mapfile -t language_options < <(locale_variables en_GB en) ;;
    pseudo) mapfile -t language_options < <(locale_variables en_GB en_XA "$repo/build/$2/tests/looks/pseudo") ;;
    rtl) mapfile -t language_options < <(locale_variables en_GB ar_XB "$repo/build/$2/tests/looks/pseudo") ;;
    *)
      grep -qxF -- "$1" "$repo/po/LINGUAS" || fail "There is no language $1: po/LINGUAS has them all; others are en, pseudo and rtl."
      name=$(locale_of "$1")
      mapfile -t language_options < <(locale_variables "${name:-en_GB}" "$1")
      ;;
  esac
}

# Prints what "enter" needs to speak the language of whoever started this.
own_language ()
{
  local name=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}

  name=${name%%.*}
  [[ $name != @(|C|POSIX) ]] || return 0
  locale_variables "${name%%@*}" "${LANGUAGE:-}"
}

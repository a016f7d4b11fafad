#!/usr/bin/env bash
# Makes the certificates of the tests with openssl (3.0), dates and all. Private keys are thrown away.
# A line of `leaf` is: file, issuer, days and times from and to (UTC), kind of key, subject, extensions.
set -euo pipefail
out=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

key() {
  case $2 in
    rsa*) openssl genpkey -quiet -algorithm RSA -pkeyopt "rsa_keygen_bits:${2#rsa}" -out "$1.key" ;;
    ed25519) openssl genpkey -algorithm ED25519 -out "$1.key" ;;
    dsa)
      openssl genpkey -quiet -genparam -algorithm DSA -pkeyopt dsa_paramgen_bits:2048 -out dsa.params
      openssl genpkey -quiet -paramfile dsa.params -out "$1.key"
      ;;
    same:*) cp "${2#same:}.key" "$1.key" ;;
    *) openssl genpkey -algorithm EC -pkeyopt "ec_paramgen_curve:$2" -out "$1.key" ;;
  esac
}

# leaf NAME ISSUER FROM TO KEY SUBJECT EXTENSIONS [DIGEST]; ISSUER - means that it signs itself
leaf() {
  local name=$1 issuer=$2 from=$3 to=$4 kind=$5 subject=$6 extensions=$7 digest=${8:-sha256}
  key "$name" "$kind"
  openssl req -new -key "$name.key" -subj "$subject" -out "$name.csr"
  printf '%b' "[x]\n$extensions\n" > "$name.ext"
  : > index.txt
  : > index.txt.attr
  printf '[ca]\ndefault_ca=c\n[c]\nnew_certs_dir=.\ndatabase=index.txt\nrand_serial=yes\npolicy=p\nunique_subject=no\n[p]\ncommonName=optional\norganizationName=optional\n' > ca.cnf
  local signer=(-selfsign -keyfile "$name.key")
  [ "$issuer" = - ] || signer=(-cert "$out/$issuer.pem" -keyfile "$issuer.key")
  [ "$kind" = ed25519 ] && [ "$issuer" = - ] && digest=null
  openssl ca -batch -notext -preserveDN -config ca.cnf "${signer[@]}" -md "$digest" \
    -startdate "$from" -enddate "$to" -extensions x -extfile "$name.ext" -in "$name.csr" -out "$out/$name.pem" 2> log ||
    { cat log >&2; exit 1; }
}

ca='basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign'
server='basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName='

leaf root - 20200101000000Z 20400101000000Z prime256v1 '/O=Example Trust/CN=Example Root' "$ca"
leaf other-root - 20200101000000Z 20400101000000Z prime256v1 '/O=Another/CN=Another Root' "$ca"
leaf intermediate root 20250101000000Z 20300101000000Z prime256v1 '/O=Example Trust/CN=Example Issuer 1' "$ca"
leaf late-intermediate root 20270101000000Z 20300101000000Z prime256v1 '/O=Example Trust/CN=Example Issuer 2' "$ca"
leaf sha1-intermediate root 20250101000000Z 20300101000000Z prime256v1 '/O=Example Trust/CN=Example Issuer 3' "$ca" sha1
# The root's key and name, vouched for by the other root.
leaf cross other-root 20250101000000Z 20300101000000Z same:root '/O=Example Trust/CN=Example Root' "$ca"

# Good ones: for three months, and of each kind of key.
leaf good intermediate 20260115000000Z 20260415000000Z prime256v1 /CN=mx.a.example "${server}DNS:mx.a.example,DNS:mx2.a.example"
leaf good-rsa intermediate 20260115000000Z 20260415000000Z rsa2048 /CN=mx.a.example "${server}DNS:mx.a.example,DNS:mx2.a.example"
leaf good-ed25519 intermediate 20260115000000Z 20260415000000Z ed25519 /CN=mx.a.example "${server}DNS:mx.a.example"
leaf wildcard intermediate 20260115000000Z 20260415000000Z prime256v1 '/CN=*.a.example' "${server}DNS:*.a.example"
leaf no-usage intermediate 20260115000000Z 20260415000000Z prime256v1 /CN=mx.a.example 'subjectAltName=DNS:mx.a.example'
leaf any-usage intermediate 20260115000000Z 20260415000000Z prime256v1 /CN=mx.a.example 'extendedKeyUsage=anyExtendedKeyUsage\nsubjectAltName=DNS:mx.a.example'

# Dates; the tests' evidence is of 2026-03-02 14:30:00.123456 UTC.
leaf expired intermediate 20251203143000Z 20260302143000Z prime256v1 /CN=mx.a.example "${server}DNS:mx.a.example"
leaf not-yet intermediate 20260302143501Z 20260602143501Z prime256v1 /CN=mx.a.example "${server}DNS:mx.a.example"
leaf clock-off intermediate 20260302143500Z 20260602143500Z prime256v1 /CN=mx.a.example "${server}DNS:mx.a.example"
leaf days14 intermediate 20250302143000Z 20260316143000Z prime256v1 /CN=mx.a.example "${server}DNS:mx.a.example"
leaf days15 intermediate 20250302143000Z 20260317143000Z prime256v1 /CN=mx.a.example "${server}DNS:mx.a.example"
leaf six-days intermediate 20260301143000Z 20260307143000Z prime256v1 /CN=mx.a.example "${server}DNS:mx.a.example"
leaf six-days-late intermediate 20260225143000Z 20260303143000Z prime256v1 /CN=mx.a.example "${server}DNS:mx.a.example"

# Names.
leaf other-name intermediate 20260115000000Z 20260415000000Z prime256v1 /CN=www.b.example "${server}DNS:www.b.example,DNS:*.b.example"
leaf cn-only intermediate 20260115000000Z 20260415000000Z prime256v1 /CN=mx.a.example 'extendedKeyUsage=serverAuth'
leaf no-name intermediate 20260115000000Z 20260415000000Z prime256v1 '/O=No name at all' 'extendedKeyUsage=serverAuth'
leaf address-only intermediate 20260115000000Z 20260415000000Z prime256v1 /CN=mx.a.example "${server}IP:192.0.2.25"

# Trust.
leaf self-signed - 20260115000000Z 20270115000000Z prime256v1 /CN=mx.a.example "${server}DNS:mx.a.example"
leaf foreign-issuer other-root 20260115000000Z 20260415000000Z prime256v1 /CN=mx.a.example "${server}DNS:mx.a.example"
leaf no-authority good 20260115000000Z 20260415000000Z prime256v1 /CN=mx.a.example "${server}DNS:mx.a.example"
leaf late-issuer late-intermediate 20260115000000Z 20260415000000Z prime256v1 /CN=mx.a.example "${server}DNS:mx.a.example"
leaf sha1-issuer sha1-intermediate 20260115000000Z 20260415000000Z prime256v1 /CN=mx.a.example "${server}DNS:mx.a.example"

# Weak ones.
leaf rsa1024 intermediate 20260115000000Z 20260415000000Z rsa1024 /CN=mx.a.example "${server}DNS:mx.a.example"
leaf ec192 intermediate 20260115000000Z 20260415000000Z prime192v1 /CN=mx.a.example "${server}DNS:mx.a.example"
leaf ec224 intermediate 20260115000000Z 20260415000000Z secp224r1 /CN=mx.a.example "${server}DNS:mx.a.example"
leaf dsa intermediate 20260115000000Z 20260415000000Z dsa /CN=mx.a.example "${server}DNS:mx.a.example"
leaf sha1 intermediate 20260115000000Z 20260415000000Z prime256v1 /CN=mx.a.example "${server}DNS:mx.a.example" sha1
leaf client-only intermediate 20260115000000Z 20260415000000Z prime256v1 /CN=mx.a.example 'extendedKeyUsage=clientAuth\nsubjectAltName=DNS:mx.a.example'
leaf sha1-root - 20200101000000Z 20400101000000Z rsa2048 '/O=Old Trust/CN=Old Root' "$ca" sha1
leaf of-sha1-root sha1-root 20260115000000Z 20260415000000Z prime256v1 /CN=mx.a.example "${server}DNS:mx.a.example"

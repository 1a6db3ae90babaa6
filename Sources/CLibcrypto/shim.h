// SHA-256's own functions, which OpenSSL 3 would rather see replaced by EVP: that one first reads its
// configuration and builds tables of every algorithm, 5 million instructions for one digest.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

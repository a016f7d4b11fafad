/**
 * Public keys whose private half anybody can compute or look up: the mathematics of RSA moduli and
 * the keys that documents print. Nothing here reads or writes anything.
 */
@NullMarked
package org.mxmaven.rsa;

import org.jspecify.annotations.NullMarked;

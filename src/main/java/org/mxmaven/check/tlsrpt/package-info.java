/** Checks on TLS-RPT. */
@NullMarked
package org.mxmaven.check.tlsrpt;

import org.jspecify.annotations.NullMarked;

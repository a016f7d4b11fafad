/** Checks on the answers of DNS themselves. */
@NullMarked
package org.mxmaven.check.dns;

import org.jspecify.annotations.NullMarked;

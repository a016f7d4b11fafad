/** Checks on DKIM keys and where they stand. */
@NullMarked
package org.mxmaven.check.dkim;

import org.jspecify.annotations.NullMarked;

/** Tests. */
@NullMarked
package org.mxmaven.history;

import org.jspecify.annotations.NullMarked;

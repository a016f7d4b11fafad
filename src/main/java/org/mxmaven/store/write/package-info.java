/** What was judged, written. */
@NullMarked
package org.mxmaven.store.write;

import org.jspecify.annotations.NullMarked;

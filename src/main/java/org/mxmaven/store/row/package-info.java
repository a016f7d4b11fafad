/** Rows and cells: the types of columns, times and keys as they are stored, rows in batches. */
@NullMarked
package org.mxmaven.store.row;

import org.jspecify.annotations.NullMarked;

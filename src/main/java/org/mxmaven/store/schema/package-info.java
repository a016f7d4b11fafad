/** The tables as jOOQ knows them, and how their cells are read and written. */
@NullMarked
package org.mxmaven.store.schema;

import org.jspecify.annotations.NullMarked;

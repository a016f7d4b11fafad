/** The tables as jOOQ knows them. */
@NullMarked
package org.mxmaven.store.schema;

import org.jspecify.annotations.NullMarked;

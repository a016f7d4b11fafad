/** What is stored: opened, judged again, and reported. */
@NullMarked
package org.mxmaven.cli.stored;

import org.jspecify.annotations.NullMarked;

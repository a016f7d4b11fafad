/** What is wrong with an assessed domain: the catalogue of checks and their findings. */
@NullMarked
package org.mxmaven.check;

import org.jspecify.annotations.NullMarked;

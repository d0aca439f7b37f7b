/** The services as the pages see them: where their instances are, how they are asked, and what an answer can be. */
@NullMarked
package eu.zirkel.portal.services;

import org.jspecify.annotations.NullMarked;

package eu.zirkel.local.platform;

import java.util.List;
import java.util.Map;

/**
 * How one process of the platform is started.
 *
 * @param name as commands and logs call it: {@code registration}, and {@code registration-2} for a second instance
 * @param url where it is reached
 * @param command the program with its arguments
 * @param environment its configuration, on top of the supervisor's own
 * @param health the question by which it is known to work
 */
record Part(String name, String url, List<String> command, Map<String, String> environment, Health health) {}

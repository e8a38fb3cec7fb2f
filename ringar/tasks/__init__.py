"""Durable try-on tasks and the engines that work them off."""

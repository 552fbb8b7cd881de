"""Weight and girths by day: reads, writes, the chart."""

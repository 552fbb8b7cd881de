"""An empty data folder for all tests: whoever develops may have exercises of their own."""

import os
import tempfile

os.environ["GLUTEUS_HOME"] = tempfile.mkdtemp(prefix="gluteus-test-")

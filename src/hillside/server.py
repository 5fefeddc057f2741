"""What the Jupyter server has to know about our pictures.  Loaded by jupyter_server 2, enabled by
installing hillside.

1. A saved notebook keeps the still of a picture and forgets the live view.  The view is only the
   name of an object in the kernel: reopened without that kernel it reads "Error displaying widget:
   model not found", and hides the still.
2. Kernel websockets send at once (TCP_NODELAY).  jupyter_server leaves Nagle's algorithm on, which
   holds back a small message until the browser has acknowledged the one before: about 40 ms for
   each move of a handle.

Nothing else in hillside imports this module, so a kernel without jupyter_server never needs it.
"""

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection

VIEW = "application/vnd.jupyter.widget-view+json"
STILL = "image/png"
CONNECTION_CLASS = (
    "kernel_websocket_connection_class"  # the server's name for it, as trait and as web setting
)


class NoDelayKernelWebsocketConnection(ZMQChannelsWebsocketConnection):
    """The server's own connection between browser and kernel, with TCP_NODELAY set on the browser's
    side.

    The other ways do not wait: browsers set the option, and so does ZeroMQ between server and
    kernel.  A server that has hillside but not its extension gets it from its configuration,
    jupyter_server_config.py:
        ours = "hillside.server.NoDelayKernelWebsocketConnection"
        c.ServerApp.kernel_websocket_connection_class = ours
    """

    def connect(self):
        """Set the option, then connect as usual.

        Returns what the server's own connect returns.
        """
        self.websocket_handler.set_nodelay(True)
        return super().connect()


def save_stills_without_views(model, **_):
    """Pre-save hook: outputs that hold a still (PNG) lose their live view; other widgets keep
    theirs.

    model: what the contents manager is about to write; a notebook is changed in place, anything
    else is left alone.  A malformed notebook raises here.  The contents manager logs that with its
    traceback and saves all the same.
    """
    if model.get("type") != "notebook" or not model.get("content"):
        return
    for data in _mime_bundles(model["content"]):
        if STILL in data:
            data.pop(VIEW, None)


def _mime_bundles(notebook):
    """The mime bundle of every output that has one (streams and errors have none)."""
    outputs = (output for cell in notebook.get("cells", []) for output in cell.get("outputs", []))
    return (output["data"] for output in outputs if "data" in output)


def _jupyter_server_extension_points():
    """Where jupyter_server finds the extension."""
    return [{"module": "hillside.server"}]


def _load_jupyter_server_extension(app):
    """Called by jupyter_server when it starts.   app: its ServerApp."""
    _register_hook(app)
    _send_at_once(app)


def _register_hook(app):
    """Add our hook behind those the user configured.

    It runs with every contents manager that runs the pre-save hooks when it saves, as all of
    jupyter_server's do.
    """
    manager = app.contents_manager
    if not hasattr(manager, "register_pre_save_hook"):
        app.log.warning(
            "hillside: %s has no register_pre_save_hook, so saved notebooks keep the live views of "
            "pictures. Reopened without their kernel they show 'model not found' until their cells "
            "are run again.",
            type(manager).__name__,
        )
        return
    manager.register_pre_save_hook(save_stills_without_views)


def _send_at_once(app):
    """Use the no-delay class, unless another was configured or something else (a gateway) needs
    its own."""
    ours, present = NoDelayKernelWebsocketConnection, getattr(app, CONNECTION_CLASS)
    if present is not ZMQChannelsWebsocketConnection or _is_configured(app):
        app.log.info("hillside: %s is %s; left as it is", CONNECTION_CLASS, present.__name__)
        return
    setattr(app, CONNECTION_CLASS, ours)
    app.web_app.settings[CONNECTION_CLASS] = (
        ours  # the web application took its copy before extensions were loaded
    )


def _is_configured(app):
    """Whether a configuration file or the command line names a connection class, be it the
    server's own."""
    return any(CONNECTION_CLASS in app.config.get(section, {}) for section in app.section_names())

"""What the Jupyter server has to know about our pictures.  Loaded by jupyter_server 2, enabled by
installing hillside.

1. A saved notebook keeps the still of a picture and forgets the live view.  The view is only the
   name of an object in the kernel: reopened without that kernel it reads "Error displaying widget:
   model not found", and hides the still.
2. Kernel websockets send at once (TCP_NODELAY).  jupyter_server leaves Nagle's algorithm on, which
   holds back a small message until the browser has acknowledged the one before: about 40 ms for
   each move of a handle.
3. A stored notebook of the course names no version of Python. JupyterLab adds the one that it finds
   when the kernel starts, and then holds the notebook for changed. So a notebook that imports
   hillside is opened with the version of this Python, and saved without it.

Nothing else in hillside imports this module, so a kernel without jupyter_server never needs it.
"""

import functools
import inspect

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


LANGUAGE = "language_info"
BARE = {"name": "python"}  # what canonical notebooks say of their language


def save_without_version(model, **_):
    """Pre-save hook: a notebook that imports hillside says that it is Python, and not which one."""
    about = _metadata_of_ours(model)
    if about.get(LANGUAGE, {}).get("name") == BARE["name"]:
        about[LANGUAGE] = dict(BARE)


def open_with_version(model):
    """A model as the contents manager gives it; a bare notebook of ours has this Python's version.

    Where kernels have another Python than the server it is changed by opening, as any notebook.
    """
    about = _metadata_of_ours(model)
    if about.get(LANGUAGE) == BARE:
        about[LANGUAGE] = _language_of_this_python()
    return model


def _metadata_of_ours(model):
    """The metadata of a notebook that imports hillside, {} for anything else."""
    notebook = model.get("content") if model.get("type") == "notebook" else None
    cells = (notebook or {}).get("cells", [])
    ours = any("hillside" in cell.get("source", "") for cell in cells)
    return notebook.get("metadata", {}) if ours else {}


def _language_of_this_python():
    from ipykernel.ipkernel import IPythonKernel  # a server without kernels has none

    return dict(IPythonKernel.language_info)


def _mime_bundles(notebook):
    """The mime bundle of every output that has one (streams and errors have none)."""
    outputs = (output for cell in notebook.get("cells", []) for output in cell.get("outputs", []))
    return (output["data"] for output in outputs if "data" in output)


def _jupyter_server_extension_points():
    """Where jupyter_server finds the extension."""
    return [{"module": "hillside.server"}]


def _load_jupyter_server_extension(app):
    """Called by jupyter_server when it starts.   app: its ServerApp."""
    _register_hooks(app)
    _open_unchanged(app)
    _send_at_once(app)


def _open_unchanged(app):
    """What the contents manager gets goes through open_with_version; nothing else offers a hook."""
    manager, get = app.contents_manager, app.contents_manager.get

    def opened(model):
        try:
            return open_with_version(model)
        except Exception:  # a malformed notebook opens as ever
            app.log.warning("hillside: a notebook was opened as it is", exc_info=True)
            return model

    @functools.wraps(get)
    def get_opened(*arguments, **named):
        found = get(*arguments, **named)
        return _after(found, opened) if inspect.isawaitable(found) else opened(found)

    manager.get = get_opened


async def _after(found, change):
    return change(await found)


def _register_hooks(app):
    """Add our hooks behind those the user configured.

    They run with every contents manager that runs the pre-save hooks when it saves, as all of
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
    manager.register_pre_save_hook(save_without_version)


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

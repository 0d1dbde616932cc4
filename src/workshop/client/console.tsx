import { mount } from './mount.js'
import { ConsoleApp } from './console/console-app.js'

mount(<ConsoleApp />)
